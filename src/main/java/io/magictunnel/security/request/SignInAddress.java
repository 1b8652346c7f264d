package io.magictunnel.security.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The way to the sign-in page and back to what was wanted. */
public final class SignInAddress {

    /** The parameter of the sign-in page that keeps the wanted address. */
    public static final String WANTED = "wanted";

    static final String FIRST_PAGE = "/admin/";

    private static final int LONGEST = 1000;
    private static final Pattern PAGE_OF_OURS = Pattern.compile("/admin/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

    private SignInAddress() {}

    /** The sign-in page, which will lead back to the page that was asked for. */
    static String leadingBackTo(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        var wanted = localPage(asked);
        return wanted.equals(FIRST_PAGE)
                ? Area.SIGN_IN_PAGE
                : Area.SIGN_IN_PAGE + "?" + WANTED + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** The wanted address, if it is a page of ours; else the first page. Nobody is sent elsewhere by a prepared link. */
    public static String localPage(String wanted) {
        var isOurs = wanted != null
                && wanted.length() <= LONGEST
                && PAGE_OF_OURS.matcher(wanted).matches()
                && !wanted.contains("..")
                && !wanted.startsWith(Area.SIGN_IN_PAGE);
        return isOurs ? wanted : FIRST_PAGE;
    }
}
