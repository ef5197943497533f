package dev.sallim.identity;

/** How a client gets its refresh token. */
public enum Delivery {
    /** In a cookie that no script can read: browsers. */
    COOKIE,
    /** In the body: everybody else. */
    BODY
}
