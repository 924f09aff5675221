package id.pendamping.demo.sample;

import id.pendamping.group.BudgetLine.Category;
import id.pendamping.group.Employment;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of faulty groups. The first are refused when they are registered, the others are registered and then caught by
 * the automatic screening.
 */
public enum Fault {
    NIK_WITH_LETTERS("letters in a NIK; refused"),
    NIK_WITHOUT_BIRTH_DATE("no such birth date in a NIK; refused"),
    WRONG_SUM("budget lines differ from the total; refused"),
    TWO_CHAIRS("two chairs; refused"),
    SHORT_ACCOUNT("account number too short; refused"),
    NINE_MEMBERS("nine members; E1 returns"),
    TOO_OLD("a member over the age limit; E2 rejects"),
    EMPLOYED("a member has work; E3 rejects"),
    WITHOUT_EMAIL("a member without e-mail; E4 returns"),
    CIVIL_SERVANT("a member is a civil servant; E5 rejects"),
    IN_TWO_GROUPS("a member of the group before; E6 rejects"),
    SHARED_PHONE("the phone of a member of the group before; E7 flags"),
    WITHOUT_CONSENT("a member has not consented; E9 returns"),
    TOO_MUCH("asks for more than the aid; E10 returns"),
    TOO_FEW_TOOLS("too small a share of tools; E11 returns"),
    PROHIBITED("a salary among the lines; E12 returns");

    private static final int LAST = 9;

    private final String description;

    Fault(String description) {
        this.description = description;
    }

    /** For the summary. */
    public String description() {
        return description;
    }

    /** The group with this fault; {@code before} is the one that stands before it. */
    public Registration in(Registration group, Registration before) {
        Registration.Person last = group.members().get(LAST);
        Registration.Person other = before.members().get(LAST - 1);
        return switch (this) {
            case NIK_WITH_LETTERS ->
                with(group, ChangedPerson.identity(last, "35O9" + nik(last).substring(4), last.phone()));
            case NIK_WITHOUT_BIRTH_DATE ->
                with(
                        group,
                        ChangedPerson.identity(
                                last,
                                nik(last).substring(0, 6) + "9913" + nik(last).substring(10),
                                last.phone()));
            case WRONG_SUM -> budget(group, group.lines(), total(group) - 150_000);
            case TWO_CHAIRS -> with(group, ChangedPerson.role(last, Member.Role.KETUA));
            case SHORT_ACCOUNT -> account(group, "12345");
            case NINE_MEMBERS -> members(group, group.members().subList(0, LAST));
            case TOO_OLD -> with(group, ChangedPerson.older(last));
            case EMPLOYED -> with(group, ChangedPerson.work(last, Employment.BEKERJA, Occupation.KARYAWAN));
            case WITHOUT_EMAIL -> with(group, ChangedPerson.withoutEmail(last));
            case CIVIL_SERVANT -> with(group, ChangedPerson.work(last, Employment.MENGANGGUR, Occupation.PNS));
            case IN_TWO_GROUPS -> with(group, ChangedPerson.identity(last, nik(other), last.phone()));
            case SHARED_PHONE -> with(group, ChangedPerson.identity(last, nik(last), other.phone()));
            case WITHOUT_CONSENT -> with(group, ChangedPerson.withoutConsent(last));
            case TOO_MUCH -> budget(group, dearer(group.lines(), 2_500_000), total(group) + 2_500_000);
            case TOO_FEW_TOOLS ->
                budget(group, group.lines().stream().map(Fault::asMaterial).toList(), total(group));
            case PROHIBITED -> budget(group, salaried(group.lines()), total(group));
        };
    }

    private static String nik(Registration.Person person) {
        return String.valueOf(person.nik());
    }

    private static long total(Registration group) {
        Rupiah requested = group.requested();
        return requested == null ? 0 : requested.amount();
    }

    private static List<Registration.Line> dearer(List<Registration.Line> lines, long more) {
        List<Registration.Line> changed = new ArrayList<>(lines);
        Registration.Line last = lines.get(lines.size() - 1);
        Rupiah price = last.unitPrice() == null ? Rupiah.ZERO : last.unitPrice();
        changed.set(
                lines.size() - 1,
                new Registration.Line(
                        last.category(),
                        last.description(),
                        last.quantity(),
                        last.unit(),
                        price.plus(Rupiah.of(more))));
        return changed;
    }

    private static Registration.Line asMaterial(Registration.Line line) {
        boolean keeps = "paket".equals(line.unit());
        return new Registration.Line(
                keeps ? line.category() : Category.BAHAN,
                line.description(),
                line.quantity(),
                line.unit(),
                line.unitPrice());
    }

    private static List<Registration.Line> salaried(List<Registration.Line> lines) {
        List<Registration.Line> changed = new ArrayList<>(lines);
        Registration.Line last = lines.get(lines.size() - 1);
        changed.set(
                lines.size() - 1,
                new Registration.Line(last.category(), "Upah pekerja", last.quantity(), "bulan", last.unitPrice()));
        return changed;
    }

    private static Registration with(Registration group, Registration.Person last) {
        List<Registration.Person> members = new ArrayList<>(group.members());
        members.set(LAST, last);
        return members(group, members);
    }

    private static Registration members(Registration group, List<Registration.Person> members) {
        return copy(group, group.requested(), group.account(), members, group.lines());
    }

    private static Registration budget(Registration group, List<Registration.Line> lines, long requested) {
        return copy(group, Rupiah.of(requested), group.account(), group.members(), lines);
    }

    private static Registration account(Registration group, String number) {
        Registration.Account account = group.account();
        return copy(
                group,
                group.requested(),
                new Registration.Account(
                        account.bankCode(), number, account.holder(), account.branch(), account.type()),
                group.members(),
                group.lines());
    }

    private static Registration copy(
            Registration group,
            @Nullable Rupiah requested,
            Registration.Account account,
            List<Registration.Person> members,
            List<Registration.Line> lines) {
        return new Registration(
                group.programmeYear(),
                group.phase(),
                group.name(),
                group.businessType(),
                group.regency(),
                group.district(),
                group.village(),
                group.hamlet(),
                group.address(),
                group.latitude(),
                group.longitude(),
                group.formedOn(),
                group.title(),
                group.summary(),
                requested,
                group.device(),
                account,
                members,
                lines);
    }
}
