# Builds the program from source and runs it without the servers that a plain start brings along.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY bpmn bpmn
RUN mvn -B -ntp -DskipTests -Dspotless.check.skip=true package \
 && java -Djarmode=tools -jar target/pendamping.jar extract --layers --launcher --destination /layers \
 && rm -f /layers/dependencies/BOOT-INF/lib/embedded-postgres* \
          /layers/dependencies/BOOT-INF/lib/kafka_2.13* \
          /layers/dependencies/BOOT-INF/lib/scala-*

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home pendamping && mkdir /data && chown pendamping /data
USER pendamping
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
ENV PENDAMPING_DATA=/data
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "org.springframework.boot.loader.launch.JarLauncher"]
