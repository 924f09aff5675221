package id.pendamping.group;

import id.pendamping.access.StartStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an empty start needs of groups: the first of them. */
@Configuration(proxyBeanMethods = false)
class GroupsAtTheStart {

    @Bean
    StartStep firstGroups(JdbcClient jdbc) {
        return StartStep.of(60, "groups", null, () -> jdbc.sql("select exists (select 1 from aid_group)")
                .query(Boolean.class)
                .single());
    }
}
