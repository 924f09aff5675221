package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Refusals;
import id.pendamping.group.AidCases;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a case from where it waits to everywhere else, does there what people would do, and takes all of it back. Where
 * it may be moved is read from the models. Twice: by two administrators, who may be refused in words but never leave a case
 * with nobody; and without asking them, as a token may stand that was moved before anybody looked at what a step needs.
 */
final class MovedTokens {

    private final ApplicationContext program;
    private final Repairs repairs;
    private final ProcessTokens tokens;
    private final Desk desk;
    private final Forms forms;
    private final StepCatalogue steps;
    private final Playbook playbook;
    private final Players players;
    private final WorkItems workItems;
    private final AidCases cases;
    private final Refusals refusals;
    private final TransactionTemplate transaction;
    private final Account asks;
    private final Account decides;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Set<String> faults = new TreeSet<>();
    private final Map<String, Integer> ends = new HashMap<>();

    MovedTokens(ApplicationContext program) {
        this.program = program;
        this.repairs = program.getBean(Repairs.class);
        this.tokens = program.getBean(ProcessTokens.class);
        this.desk = program.getBean(Desk.class);
        this.forms = program.getBean(Forms.class);
        this.steps = program.getBean(StepCatalogue.class);
        this.playbook = program.getBean(Playbook.class);
        this.players = program.getBean(Players.class);
        this.workItems = program.getBean(WorkItems.class);
        this.cases = program.getBean(AidCases.class);
        this.refusals = program.getBean(Refusals.class);
        this.transaction = program.getBean(TransactionTemplate.class);
        Accounts accounts = program.getBean(Accounts.class);
        this.asks = accounts.byLogin("dian.admin").orElseThrow();
        this.decides = accounts.byLogin("rudi.admin").orElseThrow();
    }

    /** Where a case was moved from, as {@code model/node}. */
    Set<String> left() {
        return left;
    }

    /** Moves that ended in a failure, or left a case with nobody. */
    Set<String> faults() {
        return faults;
    }

    /** How many moves were refused, and how many done. */
    Map<String, Integer> ends() {
        return ends;
    }

    /** From every place at which the case waits, unless one has waited there before. */
    void from(CaseId caseId) {
        if (seen.containsAll(standing(caseId))) {
            return;
        }
        seen.addAll(standing(caseId));
        for (ProcessTokens.Token token : tokens.of(caseId.subject())) {
            if (token.movable() && left.add(token.model() + '/' + token.node())) {
                for (FlowNode to : everywhere(token)) {
                    trial(caseId, token, to, "moved", () -> isMovedByTwo(caseId, token, to));
                    if (to instanceof UserTask) {
                        trial(caseId, token, to, "put", () -> isPut(caseId, token, to));
                    }
                }
            }
        }
    }

    /** Wherever something of the case stands, by one question to the engine's table. */
    private List<String> standing(CaseId caseId) {
        return program.getBean(JdbcClient.class)
                .sql("""
                        select distinct d.key_ || '/' || e.act_id_
                        from act_ru_execution p
                        join act_ru_execution e on e.proc_inst_id_ = p.id_
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where p.business_key_ = :case and e.act_id_ is not null""")
                .param("case", caseId.subject().key())
                .query(String.class)
                .list();
    }

    private Collection<FlowNode> everywhere(ProcessTokens.Token token) {
        RepositoryService repository = program.getBean(RepositoryService.class);
        ProcessDefinition model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(token.model())
                .processDefinitionVersion(token.version())
                .singleResult();
        return repository.getBpmnModelInstance(model.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !node.getId().equals(token.node())
                        && (node instanceof UserTask || node instanceof ServiceTask || isRule(node)))
                .toList();
    }

    private static boolean isRule(FlowNode node) {
        return node instanceof org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
    }

    private void trial(CaseId caseId, ProcessTokens.Token from, FlowNode to, String how, Supplier<Boolean> move) {
        String told = "%s %s: %s -> %s".formatted(how, from.model(), from.node(), to.getId());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                boolean isThere = move.get();
                ends.merge(how + (isThere ? " there" : " not"), 1, Integer::sum);
                if (isThere) {
                    goesOn(caseId, to.getId(), told, how.equals("moved"));
                }
            } catch (NotWaiting conflict) {
                ends.merge(how + " conflict", 1, Integer::sum);
            } catch (RuntimeException failure) {
                faults.add(told + ": " + failure);
            }
        });
    }

    private boolean isMovedByTwo(CaseId caseId, ProcessTokens.Token from, FlowNode to) {
        var draft = new Repairs.Draft(
                Repairs.Kind.MOVE_TOKEN,
                from.model(),
                from.node(),
                to.getId(),
                null,
                null,
                null,
                "Salah dikirim, lihat surat dinas.");
        Submission asked = desk.perform(asks, caseId.subject(), repairs.asking(), forms.read(draft), null);
        if (!isTaken(asked)) {
            return false;
        }
        Repairs.Repair repair = repairs.open(caseId).orElseThrow();
        return isTaken(desk.perform(
                decides,
                caseId.subject(),
                repairs.deciding(repair),
                forms.read(new Repairs.Decision(Repairs.Verdict.APPROVED)),
                null));
    }

    private boolean isPut(CaseId caseId, ProcessTokens.Token from, FlowNode to) {
        Act act = Act.by(
                new Actor(decides.id(), Duty.ADMINISTRATOR),
                program.getBean(Clock.class).instant());
        try {
            tokens.move(caseId.subject(), from.model(), from.node(), to.getId(), act);
            return true;
        } catch (RuntimeException noSuchPlace) {
            return false;
        }
    }

    /** The page of the step, and what people would send. */
    private void goesOn(CaseId caseId, String to, String told, boolean isGuarded) {
        assertSomebody(caseId, told, isGuarded);
        WorkItem item = workItems.find(caseId, to).orElse(null);
        if (item == null) {
            return;
        }
        Step<?> step = steps.get(to);
        boolean makesSense = step.missing(caseId.subject()).isEmpty();
        if (makesSense) {
            step.view(caseId.subject());
            step.prefill(caseId.subject());
        } else if (isGuarded) {
            faults.add(told + ": has nothing to do there");
        }
        try {
            isTaken(desk.submit(
                    players.whoDoes(item), item.number(), to, forms.read(step.command(), answers(caseId, to)), null));
        } catch (RuntimeException failure) {
            if (makesSense) {
                throw failure;
            }
            return; // outside this transaction the desk asks the step what is missing, and refuses with that
        }
        assertSomebody(caseId, told + ", done", isGuarded);
    }

    private Map<String, String> answers(CaseId caseId, String step) {
        try {
            return playbook.answers(caseId, step, Manner.PLAIN, true);
        } catch (RuntimeException nothingToSay) {
            return Map.of();
        }
    }

    private void assertSomebody(CaseId caseId, String told, boolean isGuarded) {
        if (isGuarded
                && cases.find(caseId).orElseThrow().outcome() == null
                && tokens.of(caseId.subject()).isEmpty()) {
            faults.add(told + ": the case waits for nobody");
        }
    }

    private boolean isTaken(Submission answer) {
        if (answer instanceof Submission.Refused refused) {
            for (Refusal one : refused.refusals()) {
                assertThat(refusals.sentence(one, Locale.forLanguageTag("id")))
                        .as(one.messageKey())
                        .doesNotContain("refusal.", "??", "{0}");
            }
        }
        return answer instanceof Submission.Accepted;
    }

    static Set<String> userTasks(Collection<String> models, ApplicationContext program) {
        RepositoryService repository = program.getBean(RepositoryService.class);
        return models.stream()
                .map(model -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(model)
                        .latestVersion()
                        .singleResult())
                .flatMap(model ->
                        repository.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class).stream()
                                .map(task -> model.getKey() + '/' + task.getId()))
                .collect(Collectors.toSet());
    }

    static List<String> shown(Map<String, Integer> ends) {
        return ends.entrySet().stream()
                .map(end -> end.getKey() + ' ' + end.getValue())
                .sorted()
                .toList();
    }
}
