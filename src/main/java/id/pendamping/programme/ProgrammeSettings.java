package id.pendamping.programme;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Everything that is set up for the programme, by year. */
record ProgrammeSettings(
        List<ProgrammeYear> years,
        List<Phase> phases,
        Map<Integer, Map<String, Integer>> deadlines,
        Map<Integer, ReportTiming> timings,
        NavigableMap<Integer, Map<String, Integer>> terms) {}
