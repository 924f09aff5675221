package id.pendamping.groupchange;

import id.pendamping.access.PersonalData;
import id.pendamping.disbursement.Payments;
import id.pendamping.forms.Option;
import id.pendamping.group.BankAccount;
import id.pendamping.group.Employment;
import id.pendamping.group.GroupRoster;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages show of changes in a group, in words. */
@Component
public class GroupChangeView {

    private final GroupChangeStore store;
    private final GroupRoster roster;
    private final GroupSize size;
    private final Groups groups;
    private final Payments payments;
    private final MessageSource texts;

    GroupChangeView(
            GroupChangeStore store,
            GroupRoster roster,
            GroupSize size,
            Groups groups,
            Payments payments,
            MessageSource texts) {
        this.store = store;
        this.roster = roster;
        this.size = size;
        this.groups = groups;
        this.payments = payments;
        this.texts = texts;
    }

    /** A change with the names of those whom it is about. */
    public record Told(
            GroupChange change,
            @Nullable String member,
            List<String> leavers,
            @Nullable String successor) {}

    /** Who would join, as an officer may see it before the decision. */
    public record Newcomer(
            String name,
            String maskedNik,
            @Nullable LocalDate birthDate,
            String role,
            String occupation,
            String employment) {}

    /** Everybody who is or was in the group, and what has changed, latest first. */
    public Map<String, Object> of(CaseId caseId) {
        List<GroupRoster.Entry> everybody = roster.everybody(caseId);
        return Map.of("roster", everybody, "changes", told(store.of(caseId), everybody));
    }

    /** What an officer reads beside the form of a decision. */
    Map<String, Object> ofOpen(CaseId caseId) {
        List<GroupRoster.Entry> everybody = roster.everybody(caseId);
        Map<String, Object> shown = new HashMap<>(Map.of(
                "roster", everybody,
                "members", groups.get(caseId).memberCount(),
                "least", size.least(caseId),
                "signed",
                        payments.of(caseId)
                                .map(Payments.Overview::agreementNumber)
                                .isPresent()));
        store.open(caseId).ifPresent(change -> {
            told(List.of(change), everybody).forEach(one -> shown.put("change", one));
            store.newcomer(change).map(GroupChangeView::shown).ifPresent(one -> shown.put("newcomer", one));
        });
        groups.account(caseId).map(BankAccount::type).ifPresent(type -> shown.put("accountType", type.name()));
        return shown;
    }

    /** Whom and what the form lets somebody choose. */
    public Map<String, Object> options(CaseId caseId) {
        Locale locale = LocaleContextHolder.getLocale();
        List<GroupRoster.Entry> members = roster.everybody(caseId).stream()
                .filter(one -> one.until() == null)
                .toList();
        return Map.of(
                "memberOptions",
                        members.stream().map(one -> option(one, locale)).toList(),
                "successorOptions",
                        members.stream()
                                .filter(one -> one.role() == Member.Role.ANGGOTA)
                                .map(one -> option(one, locale))
                                .toList(),
                "genderOptions", words("gender.", Registration.Gender.values(), locale),
                "employmentOptions", words("employment.", Employment.values(), locale),
                "occupationOptions", words("occupation.", Occupation.values(), locale));
    }

    private static List<Told> told(List<GroupChange> changes, List<GroupRoster.Entry> everybody) {
        return changes.stream()
                .map(one -> new Told(
                        one,
                        named(one.member(), everybody),
                        everybody.stream()
                                .filter(entry -> one.leavers().contains(entry.id()))
                                .map(GroupRoster.Entry::name)
                                .toList(),
                        named(one.successor(), everybody)))
                .toList();
    }

    private static @Nullable String named(@Nullable UUID id, List<GroupRoster.Entry> everybody) {
        return everybody.stream()
                .filter(one -> one.id().equals(id))
                .map(GroupRoster.Entry::name)
                .findFirst()
                .orElse(null);
    }

    private static Newcomer shown(Registration.Person person) {
        String nik = person.nik();
        return new Newcomer(
                Objects.requireNonNullElse(person.name(), ""),
                nik == null ? "" : PersonalData.maskNik(nik),
                person.birthDate(),
                String.valueOf(person.role()),
                String.valueOf(person.occupation()),
                String.valueOf(person.employment()));
    }

    private Option option(GroupRoster.Entry one, Locale locale) {
        String role =
                one.role() == Member.Role.ANGGOTA ? "" : " · " + texts.getMessage("role." + one.role(), null, locale);
        return new Option(one.id().toString(), one.name() + role);
    }

    private List<Option> words(String key, Enum<?>[] values, Locale locale) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(), Objects.requireNonNull(texts.getMessage(key + value.name(), null, locale))))
                .toList();
    }
}
