package id.pendamping.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Components that only the whole program makes, not a process that runs consumers alone: they write facts, publish them
 * or answer people. On a package it holds for the packages below too; the marker nearest to a class decides.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ProgramOnly {

    /** False for what consumers alone need too, although it lies in a marked package. */
    boolean value() default true;
}
