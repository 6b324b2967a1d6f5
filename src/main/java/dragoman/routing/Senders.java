package dragoman.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.util.StringHelper;

/** Finds who sends to an address: routes of both kinds, and failure policies. */
final class Senders {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");

    private final CamelContext context;
    private final Model model;

    Senders(CamelContext context) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
    }

    /** The names of those who send there, other than the route itself. */
    Set<String> to(String address, String itself) {
        Set<String> senders = new TreeSet<>();
        for (RouteDefinition route : model.getRouteDefinitions()) {
            if (!route.getRouteId().equals(itself) && anySends(steps(route), address)) {
                senders.add(route.getRouteId());
            }
        }
        for (RouteConfigurationDefinition policy : model.getRouteConfigurationDefinitions()) {
            if (anySends(steps(policy), address)) {
                senders.add(
                        policy.hasCustomIdAssigned()
                                ? "failure policy " + policy.getId()
                                : "the default failure policy");
            }
        }
        return senders;
    }

    /** An address without its options, written one way. */
    static String address(String uri) {
        return StringHelper.before(uri, "?", uri).replaceFirst(":(//)?", ":");
    }

    /** Policies are copied into every prepared route; there they say nothing about the route. */
    private static List<ProcessorDefinition<?>> steps(RouteDefinition route) {
        return route.getOutputs().stream().filter(step -> !step.isAbstract()).toList();
    }

    private static List<ProcessorDefinition<?>> steps(RouteConfigurationDefinition policy) {
        List<ProcessorDefinition<?>> steps = new ArrayList<>(policy.getOnExceptions());
        steps.addAll(policy.getOnCompletions());
        steps.addAll(policy.getIntercepts());
        return steps;
    }

    private boolean anySends(List<ProcessorDefinition<?>> steps, String address) {
        for (ProcessorDefinition<?> step :
                ProcessorDefinitionHelper.filterTypeInOutputs(steps, ProcessorDefinition.class)) {
            if (sends(step, address)) {
                return true;
            }
        }
        return false;
    }

    private boolean sends(ProcessorDefinition<?> step, String address) {
        if (step instanceof ToDynamicDefinition to && to.getUri() != null) {
            return pattern(resolved(to.getUri())).matcher(address).matches();
        }
        return step instanceof EndpointRequiredDefinition to
                && to.getEndpointUri() != null
                && resolved(to.getEndpointUri()).equals(address);
    }

    private String resolved(String uri) {
        return address(context.resolvePropertyPlaceholders(uri));
    }

    /**
     * {@code direct:${...}-hide} may reach every address that looks like it. One that holds no word of its own, such as
     * {@code direct:${...}-${...}}, looks like all of them and says nothing.
     */
    private static Pattern pattern(String uri) {
        String words = EXPRESSION.matcher(StringHelper.after(uri, ":", "")).replaceAll("");
        if (words.chars().noneMatch(Character::isLetter)) {
            return NOTHING;
        }
        StringBuilder pattern = new StringBuilder();
        for (String literal : EXPRESSION.split(uri, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(literal));
        }
        return Pattern.compile(pattern.toString());
    }
}
