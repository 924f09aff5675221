package id.pendamping.door.web;

import id.pendamping.shared.PageOnly;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Gives back what was typed before the session ended. Nothing has been done; the person looks at it and sends it again. */
@Controller
class KeptFormController {

    static final String PAGE = "/kept-form";

    @PageOnly("Programs sign every request and have no session that ends")
    @GetMapping(PAGE)
    String kept(
            @SessionAttribute(name = KeptForms.PARAMETER, required = false) @Nullable KeptForm form,
            HttpServletResponse response,
            Model model) {
        if (form == null) {
            return "redirect:/";
        }
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("kept", form);
        return "door/kept-form";
    }

    @PageOnly("Programs sign every request and have no session that ends")
    @PostMapping(PAGE + "/drop")
    String drop(HttpSession session) {
        session.removeAttribute(KeptForms.PARAMETER);
        return "redirect:/";
    }
}
