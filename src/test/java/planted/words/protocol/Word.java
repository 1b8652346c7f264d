package planted.words.protocol;

import jakarta.enterprise.context.RequestScoped;

@RequestScoped
public class Word {}
