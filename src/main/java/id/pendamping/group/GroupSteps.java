package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of a case that are the group's own. */
@Configuration
class GroupSteps {

    @Bean
    Step<CorrectedRegistration> correctRegistrationStep(
            CorrectRegistration correctRegistration, Groups groups, MemberDetails details, Reopening reopening) {
        return Step.ofCase(
                        Stage.REGISTRATION,
                        "correct-registration",
                        Duty.REGISTRAR,
                        CorrectedRegistration.class,
                        RegistrationCorrected.class,
                        correctRegistration::handle)
                .walksAgain(Stage.VERIFICATION)
                .prefilledWith(caseId -> CorrectedRegistration.of(groups.budget(caseId), details.of(caseId)))
                .showing(caseId -> view(caseId, groups, details, reopening));
    }

    @Bean
    FactMessage registrationBeginsTheWay() {
        return FactMessage.of(GroupRegistered.class).starts(AidCases.LIFECYCLE);
    }

    private static Map<String, Object> view(CaseId caseId, Groups groups, MemberDetails details, Reopening reopening) {
        List<Registrant> members = details.of(caseId).stream()
                .map(member -> new Registrant(
                        member.id().toString(),
                        member.position(),
                        member.name(),
                        member.role().name(),
                        member.employment().name(),
                        member.nik() == null,
                        member.phone() == null ? "" : PersonalData.maskTail(member.phone())))
                .toList();
        return Map.of(
                "opened",
                reopening.opened(caseId).stream().map(Enum::name).toList(),
                "returned",
                reopening.latest(caseId),
                "plan",
                groups.budget(caseId),
                "returns",
                groups.get(caseId).returns(),
                "registrants",
                members,
                "employments",
                Employment.values(),
                "categories",
                BudgetLine.Category.values(),
                "roles",
                Member.Role.values(),
                "genders",
                Registration.Gender.values(),
                "occupations",
                Occupation.values());
    }

    /** Whose entry a row of the form is. */
    record Registrant(
            String id,
            int position,
            String name,
            String role,
            String employment,
            boolean withoutNik,
            String maskedPhone) {}
}
