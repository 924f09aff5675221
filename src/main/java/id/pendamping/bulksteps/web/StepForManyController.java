package id.pendamping.bulksteps.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BulkWork;
import id.pendamping.bulk.RowMarks;
import id.pendamping.bulksteps.StepForMany;
import id.pendamping.bulksteps.TasksForMany;
import id.pendamping.desk.Step;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One form for everything on the work list that matches a filter; its preview is the page of the batch. */
@Controller
@RequestMapping("/tasks/bulk")
class StepForManyController {

    private final StepForMany many;
    private final TasksForMany tasks;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;

    StepForManyController(
            StepForMany many,
            TasksForMany tasks,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current) {
        this.many = many;
        this.tasks = tasks;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
    }

    @InApi("GET /tasks")
    @GetMapping
    ModelAndView ask(ManyQuery query, Locale locale) {
        WorkList.Filter filter = query.filter();
        Account account = current.get();
        return page(
                account,
                step(account, filter),
                query,
                TypedText.nothing(),
                List.of(),
                UUID.randomUUID().toString(),
                locale);
    }

    @InApi("POST /batches")
    @PostMapping
    ModelAndView answer(
            ManyQuery query,
            @RequestParam("_key") String key,
            @RequestParam Map<String, String> parameters,
            Locale locale) {
        WorkList.Filter filter = query.filter();
        Account account = current.get();
        Step<?> step = step(account, filter);
        TypedText typed = TypedText.of(parameters);
        Reading<?> reading = forms.read(step.command(), typed);
        if (!reading.faults().isEmpty()) {
            return refused(page(account, step, query, typed, reading.faults(), key, locale));
        }
        BulkWork.Prepared prepared =
                many.prepare(account, step, filter, query.among(tasks.marks(step)), reading.readable(), key);
        return prepared instanceof BulkWork.Prepared.Begun begun
                ? new ModelAndView("redirect:/batches/" + begun.batchId())
                : refused(page(
                        account,
                        step,
                        query,
                        typed,
                        List.of(((BulkWork.Prepared.Refused) prepared).refusal()),
                        key,
                        locale));
    }

    private ModelAndView page(
            Account account,
            Step<?> step,
            ManyQuery query,
            TypedText typed,
            List<Refusal> wrong,
            String key,
            Locale locale) {
        WorkList.Filter filter = query.filter();
        Optional<RowMarks> marks = tasks.marks(step);
        String among = query.among(marks);
        Asked asked = Asked.of(step.command(), "step." + step.key() + '.');
        List<FieldView> inputs = fields.of(asked, typed, Map.of(), wrong, locale);
        return new ModelAndView("desk/many")
                .addObject("step", step)
                .addObject("filter", filter)
                .addObject("conditions", many.conditions(step, filter, among))
                .addObject("marks", marks.orElse(null))
                .addObject("byMark", tasks.byMark(account, step, filter))
                .addObject("among", among)
                .addObject("count", tasks.chosen(account, step, filter, among).size())
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(asked, inputs, Map.of(), wrong, locale))
                .addObject("commandKey", key);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Step<?> step(Account account, WorkList.Filter filter) {
        return many.step(account, filter).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
