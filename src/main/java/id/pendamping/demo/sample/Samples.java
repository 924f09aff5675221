package id.pendamping.demo.sample;

import id.pendamping.group.BankAccount;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented groups that fit the rules of 2023: ten members, Rp 20.000.000, 56 to 64 percent of it in tools. */
public final class Samples {

    private static final long AID = 20_000_000;
    private static final int MEMBERS = 10;

    private static final List<String> BANKS = List.of("002", "009", "008", "451");

    private final Random random;
    private final int year;
    private final int phase;
    private final PersonMaker people;
    private final BudgetPlan budgets;
    private final GroupNames names;

    /** Groups of a phase, as many as are asked for; no two share a name, a person or an account. */
    public Samples(long seed, int year, int phase) {
        this.random = new Random(seed);
        this.year = year;
        this.phase = phase;
        this.people = new PersonMaker(random, year);
        this.budgets = new BudgetPlan(random);
        this.names = new GroupNames(random);
    }

    /**
     * Groups without a fault, spread over the regencies as evenly as they go, regency by regency. The same
     * arguments give the same groups.
     */
    public static List<Registration> groups(long seed, int year, int phase, List<String> regencies, int count) {
        Samples samples = new Samples(seed, year, phase);
        List<Registration> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String regency = regencies.get((int) ((long) i * regencies.size() / count));
            groups.add(samples.group(regency));
        }
        return groups;
    }

    /** The next one, of this regency by its four digits. */
    public Registration group(String regency) {
        BusinessIdea idea = BusinessIdea.values()[random.nextInt(BusinessIdea.values().length)];
        String village = regency + "%02d%d%03d".formatted(1 + random.nextInt(24), 2, 1 + random.nextInt(12));
        String name = names.name(idea, village);
        String place = names.place();
        String hamlet = names.hamlet();
        return new Registration(
                year,
                phase,
                name,
                idea.kbli(),
                regency,
                place,
                village,
                hamlet,
                "Dusun %s RT %02d RW %02d".formatted(hamlet, 1 + random.nextInt(8), 1 + random.nextInt(5)),
                null,
                null,
                LocalDate.of(year - 2, 1, 5).plusDays(random.nextInt(330)),
                idea.title(),
                "Kelompok %s akan menjalankan %s dan menjualnya di pasar setempat serta secara daring."
                        .formatted(name, idea.title().toLowerCase(Locale.ROOT)),
                Rupiah.of(AID),
                null,
                account(name, place),
                members(regency),
                budgets.lines(idea, AID, 56 + random.nextInt(9)));
    }

    private Registration.Account account(String name, String place) {
        String bank = pick(BANKS);
        int digits = bank.equals("002") ? 15 : bank.equals("008") ? 13 : 10;
        String beginning = String.valueOf(1 + random.nextInt(9));
        return new Registration.Account(
                bank,
                people.unique(beginning, digits - 1),
                "KELOMPOK " + name.toUpperCase(Locale.ROOT),
                "Unit " + place,
                BankAccount.Type.KELOMPOK);
    }

    private List<Registration.Person> members(String regency) {
        List<Registration.Person> members = new ArrayList<>(MEMBERS);
        Member.Role[] roles = Member.Role.values();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(people.person(regency, roles[Math.min(i, roles.length - 1)]));
        }
        return members;
    }

    private String pick(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
