package io.magictunnel.testing;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** What CDI would provide, given by the test. */
public final class Provided {

    private Provided() {}

    @SuppressWarnings("unchecked")
    public static <T> Instance<T> of(List<T> beans) {
        var all = List.copyOf(beans);
        return (Instance<T>) Proxy.newProxyInstance(
                Provided.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "isResolvable" -> all.size() == 1;
                    case "isUnsatisfied" -> all.isEmpty();
                    case "get" -> all.getFirst();
                    case "stream" -> all.stream();
                    case "iterator" -> all.iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
