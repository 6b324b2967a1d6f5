package dragoman.sandbox;

import static dragoman.sandbox.XCaller.APP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dragoman.sandbox.XDoor.Kind;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;

/** The address of X where the rules of the stream are kept. */
final class XRulesApi {
    private static final String PATH = "/2/tweets/search/stream/rules";
    private static final int MOST = 1000;

    private final World world;
    private final Rules rules;
    private final XDoor door;

    XRulesApi(World world, Rules rules, XDoor door) {
        this.world = world;
        this.rules = rules;
        this.door = door;
    }

    void mount(Router router) {
        router.get(PATH).handler(door.open(Kind.read("rules", 450, APP), call -> list()));
        router.post(PATH).handler(door.open(Kind.write("rules-write", 100, APP).answering(201), this::change));
    }

    private ObjectNode list() {
        ObjectNode answer = Json.object();
        List<XEvent.Ruled> all = rules.all();
        if (!all.isEmpty()) {
            ArrayNode data = answer.putArray("data");
            all.forEach(rule -> data.add(shown(rule)));
        }
        answer.putObject("meta").put("sent", world.now().toString()).put("result_count", all.size());
        return answer;
    }

    static ObjectNode shown(XEvent.Ruled rule) {
        ObjectNode shown = Json.object().put("id", rule.id()).put("value", rule.value());
        return rule.tag().isEmpty() ? shown : shown.put("tag", rule.tag());
    }

    private JsonNode change(XCall call) {
        JsonNode body = call.json();
        boolean dry = call.param("dry_run").orElse("").equals("true");
        if (body.path("add").isArray()) {
            return add(body.path("add"), dry);
        }
        if (body.at("/delete/ids").isArray()) {
            return delete(body.at("/delete/ids"), dry);
        }
        throw XProblem.badRequest("the body should have add, a list of rules, or delete with ids");
    }

    private ObjectNode add(JsonNode wanted, boolean dry) {
        ArrayNode data = Json.array();
        ArrayNode errors = Json.array();
        for (JsonNode rule : wanted) {
            String value = rule.path("value").asText();
            String problem = problem(value);
            if (!problem.isEmpty()) {
                errors.addObject().put("value", value).put("title", problem).put("type", "about:blank");
                continue;
            }
            XEvent.Ruled ruled =
                    new XEvent.Ruled(world.freshId(), value, rule.path("tag").asText());
            data.add(shown(ruled));
            if (!dry) {
                world.record(ruled);
            }
        }
        return answer(data, errors, "created", "not_created");
    }

    private String problem(String value) {
        if (rules.all().stream().anyMatch(rule -> rule.value().equals(value))) {
            return "DuplicateRule";
        }
        if (rules.all().size() >= MOST) {
            return "RulesCapExceeded";
        }
        try {
            XQuery.parse(value, Rules.LONGEST);
            return "";
        } catch (XProblem e) {
            return "UnprocessableEntity";
        }
    }

    private ObjectNode delete(JsonNode ids, boolean dry) {
        List<String> gone = new ArrayList<>();
        ArrayNode errors = Json.array();
        for (JsonNode id : ids) {
            if (rules.has(id.asText())) {
                gone.add(id.asText());
            } else {
                errors.addObject()
                        .put("value", id.asText())
                        .put("title", "Not Found Error")
                        .put("type", "about:blank");
            }
        }
        if (!dry) {
            gone.forEach(id -> world.record(new XEvent.Unruled(id)));
        }
        ObjectNode answer = answer(Json.array(), errors, "deleted", "not_deleted");
        ((ObjectNode) answer.at("/meta/summary")).put("deleted", gone.size());
        return answer;
    }

    private ObjectNode answer(ArrayNode data, ArrayNode errors, String done, String notDone) {
        ObjectNode answer = Json.object();
        if (!data.isEmpty()) {
            answer.set("data", data);
        }
        ObjectNode meta = answer.putObject("meta").put("sent", world.now().toString());
        meta.putObject("summary").put(done, data.size()).put(notDone, errors.size());
        if (!errors.isEmpty()) {
            answer.set("errors", errors);
        }
        return answer;
    }
}
