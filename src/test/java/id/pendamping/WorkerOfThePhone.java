package id.pendamping;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** The service worker of a browser that has only one; Playwright reaches pages only. */
final class WorkerOfThePhone {

    private final CDPSession session;
    private final String worker;
    private final AtomicReference<JsonObject> answer = new AtomicReference<>();

    WorkerOfThePhone(Browser browser) {
        session = browser.newBrowserCDPSession();
        session.on(
                "Target.receivedMessageFromTarget",
                event -> answer.set(JsonParser.parseString(event.get("message").getAsString())
                        .getAsJsonObject()));
        JsonObject target = new JsonObject();
        for (JsonElement one : session.send("Target.getTargets").getAsJsonArray("targetInfos")) {
            if (one.getAsJsonObject().get("type").getAsString().equals("service_worker")) {
                target.add("targetId", one.getAsJsonObject().get("targetId"));
            }
        }
        worker = session.send("Target.attachToTarget", target).get("sessionId").getAsString();
    }

    /** The value of a script that runs in the worker. */
    JsonElement evaluate(String script) {
        JsonObject params = new JsonObject();
        params.addProperty("expression", script);
        params.addProperty("returnByValue", true);
        JsonObject message = new JsonObject();
        message.addProperty("id", 1);
        message.addProperty("method", "Runtime.evaluate");
        message.add("params", params);
        JsonObject sent = new JsonObject();
        sent.addProperty("sessionId", worker);
        sent.addProperty("message", message.toString());
        answer.set(null);
        session.send("Target.sendMessageToTarget", sent);
        Awaitility.await().pollInSameThread().until(() -> {
            session.send("Target.getTargets");
            return answer.get() != null;
        });
        JsonObject result = answer.get().getAsJsonObject("result");
        if (result.has("exceptionDetails")) {
            throw new AssertionError(result);
        }
        return result.getAsJsonObject("result").get("value");
    }
}
