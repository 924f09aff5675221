package id.pendamping.groupchange.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.SentFiles;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.groupchange.GroupChange;
import id.pendamping.groupchange.GroupChangeNotice;
import id.pendamping.groupchange.GroupChangeView;
import id.pendamping.groupchange.GroupChanges;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where mentor and registrar say what has changed in a group, and everybody who sees the case reads who is and was in it. */
@Controller
@RequestMapping("/cases/{number}/group-change")
class GroupChangeController {

    private static final Asked ASKED = Asked.of(GroupChangeNotice.class, "groupChange.");
    private static final Set<String> OF_ALL = Set.of("since", "minutesNumber", "minutesDate", "file", "note");
    private static final Set<String> OF_LEAVING = Set.of("member", "reason", "successor");

    private static final Set<String> OF_SPLIT = Set.of("leavers", "goodsStay");

    private final Deed<GroupChangeNotice> announcing;
    private final GroupChanges changes;
    private final GroupChangeView view;
    private final Subjects subjects;
    private final Desk desk;
    private final Forms forms;
    private final SentFiles sentFiles;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;

    GroupChangeController(
            Deed<GroupChangeNotice> announcing,
            GroupChanges changes,
            GroupChangeView view,
            Subjects subjects,
            Desk desk,
            Forms forms,
            SentFiles sentFiles,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts) {
        this.announcing = announcing;
        this.changes = changes;
        this.view = view;
        this.subjects = subjects;
        this.desk = desk;
        this.forms = forms;
        this.sentFiles = sentFiles;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
    }

    @InApi("GET /cases/{number}/group-change")
    @GetMapping
    ModelAndView ask(
            @PathVariable String number, @RequestParam(required = false) @Nullable String kind, Locale locale) {
        SubjectCard card = subjects.see(current.get(), Subject.Kind.CASE, number);
        return page(card, kind(kind), TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/group-change")
    @PostMapping
    ModelAndView announce(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, announcing);
        List<Refusal> notTaken = sentFiles.take(current.get(), card, announcing, files, parameters);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = notTaken.isEmpty()
                ? desk.perform(current.get(), card.subject(), announcing, forms.read(announcing.command(), typed), null)
                        .objections()
                : notTaken;
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, kind(parameters.get("kind")), typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        after.addFlashAttribute("said", texts.getMessage("groupChange.done", null, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private static Optional<GroupChange.Kind> kind(@Nullable String text) {
        return Arrays.stream(GroupChange.Kind.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private ModelAndView page(
            SubjectCard card, Optional<GroupChange.Kind> kind, TypedText typed, List<Refusal> refused, Locale locale) {
        Account account = current.get();
        CaseId caseId = CaseId.of(card.subject());
        Map<String, Object> options = view.options(caseId);
        List<FieldView> inputs = fields.of(ASKED, typed, options, refused, locale).stream()
                .filter(field -> kind.filter(one -> asks(one, field.name())).isPresent())
                .toList();
        return new ModelAndView(account.isOnlyMentor() ? "groupchange/group-change-field" : "groupchange/group-change")
                .addObject("group", card)
                .addObject("kind", kind.map(Enum::name).orElse(null))
                .addObject("kinds", GroupChange.Kind.values())
                .addObject("open", changes.open(caseId).isPresent())
                .addObject("may", desk.obstacle(account, card, announcing).isEmpty())
                .addAllObjects(view.of(caseId))
                .addObject("ordinary", options.get("successorOptions"))
                .addObject("going", going(typed))
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(ASKED, inputs, options, refused, locale));
    }

    /** Who was ticked before something else was refused. */
    private static Set<String> going(TypedText typed) {
        return IntStream.range(0, typed.rowsIn("leavers"))
                .filter(row -> "true".equals(typed.get("leavers[" + row + "].goes")))
                .mapToObj(row -> String.valueOf(typed.get("leavers[" + row + "].member")))
                .collect(Collectors.toSet());
    }

    private static boolean asks(GroupChange.Kind kind, String field) {
        return switch (kind) {
            case LEFT -> OF_ALL.contains(field) || OF_LEAVING.contains(field);
            case REPLACED -> !field.equals("kind") && !OF_SPLIT.contains(field);
            case SPLIT -> OF_ALL.contains(field) || OF_SPLIT.contains(field);
            case CHAIR -> OF_ALL.contains(field) || field.equals("successor");
            case DISSOLVED -> OF_ALL.contains(field);
        };
    }
}
