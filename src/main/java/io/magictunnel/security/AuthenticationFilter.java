package io.magictunnel.security;

/** Decides who is calling, for every path of the product, before any resource or page runs. */
public class AuthenticationFilter {}
