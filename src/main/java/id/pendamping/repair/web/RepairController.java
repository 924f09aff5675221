package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Interventions: administrators see them all and decide on each other's. */
@Controller
@RequestMapping("/repairs")
class RepairController {

    private final Repairs repairs;
    private final Desk desk;
    private final Forms forms;
    private final RepairPages pages;

    RepairController(Repairs repairs, Desk desk, Forms forms, RepairPages pages) {
        this.repairs = repairs;
        this.desk = desk;
        this.forms = forms;
        this.pages = pages;
    }

    @InApi({"GET /repairs", "GET /model-moves"})
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") long page) {
        pages.administrator();
        return pages.overview(page);
    }

    @InApi("POST /repairs/{id}/decision")
    @PostMapping("/{id}/decision")
    ModelAndView decide(
            @PathVariable UUID id, @RequestParam(required = false) Repairs.@Nullable Verdict verdict, Locale locale) {
        Account account = pages.administrator();
        Repairs.Repair repair = repairs.find(id).orElseThrow(RepairPages::unknown);
        List<Refusal> refused = desk.perform(
                        account,
                        repair.caseId().subject(),
                        repairs.deciding(repair),
                        forms.read(new Repairs.Decision(verdict)),
                        null)
                .objections();
        return refused.isEmpty()
                ? new ModelAndView("redirect:/repairs")
                : pages.refused(pages.overview(1).addObject("at", id), refused, locale);
    }
}
