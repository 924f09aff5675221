package id.pendamping.access.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Scripts import each other by relative names, so a browser that keeps them for a year has to ask anew for all of them when
 * one changes: they share one version, made from the content of all.
 */
@Configuration
class Scripts implements WebMvcConfigurer {

    private static final int SHORT = 16;

    private final ResourcePatternResolver files;
    private final WebProperties.Resources settings;

    Scripts(ResourcePatternResolver files, WebProperties web) {
        this.files = files;
        this.settings = web.getResources();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(Objects.requireNonNullElseGet(
                        settings.getCache().getCachecontrol().toHttpCacheControl(), CacheControl::empty))
                .resourceChain(settings.getChain().isCache())
                .addResolver(
                        new VersionResourceResolver().addVersionStrategy(new FixedVersionStrategy(version()), "/**"));
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts = files.getResources("classpath:/static/js/**/*.js");
            Arrays.sort(scripts, Comparator.comparing(Resource::getDescription));
            for (Resource script : scripts) {
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
