package id.pendamping.watching;

import id.pendamping.shared.ProgramOnly;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Shows the kept figures, read from their few rows when somebody asks; nothing of them while the database is away. */
@Component
@ProgramOnly
class KeptFigureMetrics implements MultiCollector {

    private final KeptFigures figures;

    KeptFigureMetrics(KeptFigures figures, PrometheusRegistry registry) {
        this.figures = figures;
        registry.register(this);
    }

    @Override
    public MetricSnapshots collect() {
        try {
            Map<String, List<KeptFigures.Part>> parts =
                    figures.parts().stream().collect(Collectors.groupingBy(KeptFigures.Part::name));
            MetricSnapshots.Builder all = MetricSnapshots.builder();
            figures.figures()
                    .forEach(figure -> all.metricSnapshot(shown(figure, parts.getOrDefault(figure.name(), List.of()))));
            return all.metricSnapshot(age()).build();
        } catch (DataAccessException | TransactionException away) {
            return MetricSnapshots.of();
        }
    }

    private static GaugeSnapshot shown(KeptFigure figure, List<KeptFigures.Part> parts) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(figure.name()).help(figure.description());
        String by = figure.by();
        parts.forEach(part -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(by == null ? Labels.EMPTY : Labels.of(by, part.label()))
                .value(part.value())
                .build()));
        return gauge.build();
    }

    private GaugeSnapshot age() {
        return GaugeSnapshot.builder()
                .name("pendamping_kept_figures_age_seconds")
                .help("How long ago the oldest kept figure was counted, -1 when none ever was")
                .dataPoint(GaugeDataPointSnapshot.builder()
                        .value(figures.ageInSeconds())
                        .build())
                .build();
    }
}
