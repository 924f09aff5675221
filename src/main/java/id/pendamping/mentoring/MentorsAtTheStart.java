package id.pendamping.mentoring;

import id.pendamping.access.StartStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an empty start needs of mentors: the first of them. */
@Configuration(proxyBeanMethods = false)
class MentorsAtTheStart {

    @Bean
    StartStep firstMentors(JdbcClient jdbc) {
        return StartStep.of(50, "mentors", null, () -> jdbc.sql("select exists (select 1 from mentor)")
                .query(Boolean.class)
                .single());
    }
}
