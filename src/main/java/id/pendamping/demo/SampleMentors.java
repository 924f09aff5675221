package id.pendamping.demo;

import id.pendamping.demo.sample.PersonMaker;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invented mentors who live where the groups are: one in every regency, the rest where a province has most groups per mentor. */
final class SampleMentors {

    private static final int CAPACITY = 20;
    private static final int LECTURERS_PERCENT = 10;
    private static final List<String> EDUCATION = List.of("SMA", "D3", "S1", "S1", "S2");

    private SampleMentors() {}

    /** As the rows of a file, in the order of the template. */
    static List<List<String>> rows(long seed, int year, List<Registration> groups, int count) {
        Random random = new Random(seed + 1);
        PersonMaker people = new PersonMaker(random, year);
        List<List<String>> rows = new ArrayList<>();
        for (String regency : places(groups, count)) {
            rows.add(row(people.person(regency, Member.Role.ANGGOTA), regency, year, rows.size() + 1, random));
        }
        return rows;
    }

    private static List<String> places(List<Registration> groups, int count) {
        Map<String, Long> groupsBy = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> String.valueOf(group.regency()), TreeMap::new, Collectors.counting()));
        Map<String, Integer> mentorsBy = new TreeMap<>();
        List<String> places = new ArrayList<>();
        groupsBy.keySet().stream().limit(count).forEach(regency -> {
            places.add(regency);
            mentorsBy.merge(regency, 1, Integer::sum);
        });
        while (places.size() < count) {
            String province = mostNeedy(groupsBy, mentorsBy);
            String regency = groupsBy.keySet().stream()
                    .filter(code -> code.startsWith(province))
                    .max(Comparator.comparingDouble(
                            code -> (double) groupsBy.getOrDefault(code, 0L) / mentorsBy.getOrDefault(code, 1)))
                    .orElseThrow();
            places.add(regency);
            mentorsBy.merge(regency, 1, Integer::sum);
        }
        places.sort(Comparator.naturalOrder());
        return places;
    }

    private static String mostNeedy(Map<String, Long> groupsBy, Map<String, Integer> mentorsBy) {
        Map<String, Double> need = new TreeMap<>();
        groupsBy.keySet().stream()
                .map(SampleMentors::province)
                .distinct()
                .forEach(province -> need.put(province, (double) sum(groupsBy, province) / sum(mentorsBy, province)));
        return need.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static long sum(Map<String, ? extends Number> byRegency, String province) {
        return byRegency.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(province))
                .mapToLong(entry -> entry.getValue().longValue())
                .sum();
    }

    private static String province(String regency) {
        return regency.substring(0, 2);
    }

    private static List<String> row(Registration.Person person, String regency, int year, int number, Random random) {
        return List.of(
                String.valueOf(person.nik()),
                String.valueOf(person.name()),
                String.valueOf(person.birthDate()),
                EDUCATION.get(random.nextInt(EDUCATION.size())),
                regency,
                String.valueOf(person.phone()),
                random.nextInt(100) < LECTURERS_PERCENT ? "DOSEN" : "TKS",
                "ST-%03d/PENDAMPING/%d".formatted(number, year),
                LocalDate.of(year, 1, 2).toString(),
                LocalDate.of(year + 1, 12, 31).toString(),
                String.valueOf(CAPACITY),
                "ya");
    }
}
