package id.pendamping.group;

import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** One registered group with two budget lines and a bank account, for tests without a database. */
public final class OneGroup implements Groups {

    /** What the group plans to buy. */
    public static final BudgetLine MACHINE = line(1, BudgetLine.Category.ALAT, "Mesin serut", 12_000_000);

    public static final BudgetLine BAMBOO = line(2, BudgetLine.Category.BAHAN, "Bambu apus", 8_000_000);

    private final CaseId caseId;
    private final List<BudgetLine> added = new ArrayList<>();
    private BankAccount.Status accountStatus = BankAccount.Status.UNVERIFIED;
    private int returns;
    private List<Concern> concerns = List.of();

    public OneGroup(CaseId caseId) {
        this.caseId = caseId;
    }

    public BankAccount.Status accountStatus() {
        return accountStatus;
    }

    @Override
    public GroupSummary get(CaseId asked) {
        return new GroupSummary(
                caseId,
                "TKM-2023-3509-00001",
                "Anyaman Contoh",
                Edition.first(2023),
                new UUID(0, 9),
                1,
                "3509",
                "3509010001",
                "16291",
                "Anyaman bambu",
                Rupiah.of(20_000_000),
                10,
                returns);
    }

    @Override
    public Optional<CaseId> byNumber(String number) {
        return Optional.of(caseId);
    }

    @Override
    public Optional<Place> place(CaseId asked) {
        return Optional.empty();
    }

    @Override
    public List<Member> members(CaseId asked) {
        return List.of();
    }

    @Override
    public List<BudgetLine> budget(CaseId asked) {
        List<BudgetLine> lines = new ArrayList<>(List.of(MACHINE, BAMBOO));
        lines.addAll(added);
        return lines;
    }

    @Override
    public boolean isProhibited(String description) {
        return description.contains("Sepeda motor");
    }

    @Override
    public UUID addBudgetLine(CaseId asked, BudgetLine.Category category, String description, Rupiah amount) {
        added.add(line(3 + added.size(), category, description, amount.amount()));
        return added.get(added.size() - 1).id();
    }

    @Override
    public Optional<BankAccount> account(CaseId asked) {
        return Optional.of(new BankAccount(
                "002", "••••4471", "KELOMPOK CONTOH", "Unit Contoh", BankAccount.Type.KELOMPOK, accountStatus));
    }

    @Override
    public Roll roll(CaseId asked) {
        SortedMap<Integer, String> names = new TreeMap<>();
        IntStream.rangeClosed(1, get(asked).memberCount())
                .forEach(position -> names.put(position, "Anggota " + position));
        return new Roll(names, concerns);
    }

    /** From now on this stands against the group. */
    public void concerning(Concern... all) {
        concerns = List.of(all);
    }

    @Override
    public int countReturn(CaseId asked) {
        return ++returns;
    }

    @Override
    public void setAccountStatus(CaseId asked, BankAccount.Status status) {
        accountStatus = status;
    }

    @Override
    public String replaceAccount(CaseId asked, String bankCode, String number, String holder, String branch) {
        accountStatus = BankAccount.Status.UNVERIFIED;
        return "digest";
    }

    private static BudgetLine line(int number, BudgetLine.Category category, String description, long amount) {
        return new BudgetLine(
                new UUID(1, number),
                number,
                category,
                description,
                BigDecimal.ONE,
                "unit",
                Rupiah.of(amount),
                Rupiah.of(amount),
                false);
    }
}
