package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.forms.FieldView;
import id.pendamping.journal.FactType;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Submission;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.step.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of a step shows. */
@Component
class StepPage {

    private static final int LOOK_BACK = 100;

    private final StepForm form;
    private final ErrorSummary errors;
    private final Answers answers;
    private final WorkItems workItems;
    private final JournalReader journal;
    private final Accounts accounts;
    private final Map<String, Boolean> fragments = new ConcurrentHashMap<>();

    StepPage(
            StepForm form,
            ErrorSummary errors,
            Answers answers,
            WorkItems workItems,
            JournalReader journal,
            Accounts accounts) {
        this.form = form;
        this.errors = errors;
        this.answers = answers;
        this.workItems = workItems;
        this.journal = journal;
        this.accounts = accounts;
    }

    String show(
            Account account,
            SubjectCard card,
            Step<?> step,
            Record given,
            List<Refusal> wrong,
            @Nullable String commandKey,
            Model model,
            Locale locale) {
        Map<String, Object> view = step.view(card.subject());
        model.addAllAttributes(view);
        model.addAttribute("group", card);
        model.addAttribute("step", step);
        model.addAttribute("form", given);
        List<FieldView> fields = form.fields(step, given, view, wrong, locale);
        model.addAttribute("fields", fields);
        model.addAttribute("wrong", errors.of(step, fields, view, wrong, locale));
        WorkItem item = workItems.find(card.subject(), step.key()).orElse(null);
        model.addAttribute("item", item);
        model.addAttribute("taker", otherTaker(item, account));
        model.addAttribute("commandKey", commandKey == null ? UUID.randomUUID().toString() : commandKey);
        model.addAttribute("hasAside", has(step, "aside"));
        model.addAttribute("drawsWhole", has(step, "whole"));
        return isForMentor(account) ? "lifecycle/step-field" : "lifecycle/step";
    }

    /** Every answer once more, before a step that nobody can take back. */
    String check(
            Account account,
            SubjectCard card,
            Step<?> step,
            Record given,
            Map<String, String> typed,
            String commandKey,
            Model model,
            Locale locale) {
        Map<String, Object> view = step.view(card.subject());
        model.addAttribute("group", card);
        model.addAttribute("step", step);
        model.addAttribute("answers", answers.of(form.fields(step, given, view, List.of(), locale), locale));
        model.addAttribute(
                "typed",
                typed.entrySet().stream()
                        .filter(one -> !one.getKey().startsWith("_"))
                        .toList());
        model.addAttribute("commandKey", commandKey);
        return isForMentor(account) ? "lifecycle/check-field" : "lifecycle/check";
    }

    /** The case no longer waits for the step: says who moved it and when, and shows what was typed. */
    String moved(Account account, SubjectCard card, Step<?> step, @Nullable Record typed, Model model, Locale locale) {
        model.addAttribute("group", card);
        model.addAttribute("step", step);
        model.addAttribute(
                "answers",
                typed == null
                        ? List.of()
                        : answers.of(form.fields(step, typed, step.view(card.subject()), List.of(), locale), locale));
        mover(card, step).ifPresent(last -> {
            model.addAttribute("mover", accounts.nameOf(last.actor()));
            model.addAttribute("last", last);
        });
        return isForMentor(account) ? "lifecycle/moved-field" : "lifecycle/moved";
    }

    /** Whoever did this step last; when nobody did, whoever touched the case last. */
    private Optional<Recorded> mover(SubjectCard card, Step<?> step) {
        String type = step.fact().getAnnotation(FactType.class).value();
        List<Recorded> people = journal.latest(card.subject(), LOOK_BACK).stream()
                .filter(entry -> entry.duty() != Duty.AUTOMATION)
                .toList();
        return people.stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .or(() -> people.stream().findFirst());
    }

    String forbidden(Account account, SubjectCard card, Step<?> step, Submission.Forbidden forbidden, Model model) {
        model.addAttribute("group", card);
        model.addAttribute("step", step);
        model.addAttribute("needed", forbidden.needed());
        model.addAttribute("conflict", forbidden.conflict().orElse(null));
        return isForMentor(account) ? "lifecycle/forbidden-field" : "lifecycle/forbidden";
    }

    /** The colleague who has taken the task up. */
    private @Nullable String otherTaker(@Nullable WorkItem item, Account account) {
        return item == null || item.takenBy() == null || item.takenBy().equals(account.id())
                ? null
                : accounts.nameOf(item.takenBy());
    }

    boolean isForMentor(Account account) {
        return account.holds(Duty.MENTOR);
    }

    /** Whether the step's own template brings this fragment: an aside, or the whole form. */
    private boolean has(Step<?> step, String fragment) {
        return fragments.computeIfAbsent(step.key() + ' ' + fragment, key -> {
            var template = new ClassPathResource("templates/step/" + step.key() + ".html");
            try {
                return template.exists()
                        && template.getContentAsString(StandardCharsets.UTF_8).contains("th:fragment=\"" + fragment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
