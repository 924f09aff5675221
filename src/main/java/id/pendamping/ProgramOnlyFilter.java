package id.pendamping;

import id.pendamping.shared.ProgramOnly;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the components that {@link ProgramOnly} keeps to the program, by their own marker or that of their package. */
final class ProgramOnlyFilter implements TypeFilter {

    @Override
    public boolean match(MetadataReader component, MetadataReaderFactory classes) throws IOException {
        Optional<Boolean> marker = marker(component);
        String place = ClassUtils.getPackageName(component.getClassMetadata().getClassName());
        while (marker.isEmpty() && !place.isEmpty()) {
            marker = ofPackage(place, classes);
            place = ClassUtils.getPackageName(place);
        }
        return marker.orElse(false);
    }

    private static Optional<Boolean> ofPackage(String name, MetadataReaderFactory classes) throws IOException {
        try {
            return marker(classes.getMetadataReader(name + ".package-info"));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> marker(MetadataReader read) {
        return read.getAnnotationMetadata()
                .getAnnotations()
                .get(ProgramOnly.class)
                .getValue("value", Boolean.class);
    }
}
