package io.magictunnel.registry.injection;

import java.util.List;
import java.util.regex.Pattern;

/** One way to say it, in words of plain text. Every repetition is bounded, so that the time is that of the text's length. */
record InjectionPattern(InjectionKind kind, Pattern pattern) {

    /** Up to so many words may stand in between. */
    private static final String GAP = "(?:[\\\\w,-]+ ){0,%d}";

    static final List<InjectionPattern> ALL = List.of(
            of(
                    InjectionKind.OVERRIDE,
                    "(?:ignore|disregard|forget|override|bypass|do not follow|dont follow|stop following) <4>"
                            + "(?:instruct\\w*|prompts?|rules?|guidelines|polic\\w*|guardrails|restrictions|directives|constraints|context|messages)\\b"),
            of(
                    InjectionKind.OVERRIDE,
                    "(?:ignore|disregard|forget) (?:everything|all|anything) <2>(?:above|before|previously|so far|told)"),
            of(
                    InjectionKind.OVERRIDE,
                    "(?:new|updated|real|actual|true) (?:system )?(?:instructions?|objective|task|goal)\\s?(?::|is\\b|are\\b)"),
            of(
                    InjectionKind.OVERRIDE,
                    "(?:ignorier|vergiss|missachte|überg[eh]+)\\w* <4>(?:anweisung\\w*|regeln|vorgaben|befehle|instruktion\\w*)"),
            of(InjectionKind.OVERRIDE, "(?:ignore[zrs]?|oublie[zrs]?) <4>(?:instructions|consignes|règles|directives)"),
            of(
                    InjectionKind.OVERRIDE,
                    "(?:ignora|ignore|olvida|olvide|dimentica|esqueça|desconsidere)[rn]? <4>(?:instrucci\\w+|istruzioni|instruç\\w+|reglas|regole|regras)"),
            of(
                    InjectionKind.OVERRIDE,
                    "(?:игнорируй|игнорируйте|забудь|забудьте) <4>(?:инструкци\\w*|указани\\w*|правил\\w*)"),
            of(InjectionKind.OVERRIDE, "(?:忽略|无视|忘记|無視).{0,12}(?:指令|指示|说明|规则|提示|命令|ルール)"),
            of(InjectionKind.OVERRIDE, "(?:指示|命令|ルール|プロンプト).{0,8}(?:無視|忘れ)"),
            of(InjectionKind.ROLE, "(?:^|[\\n.!>\\]] ?)(?:system|assistant|developer) ?(?:message|prompt|note)? ?: "),
            of(
                    InjectionKind.ROLE,
                    "<[|/ ]{0,3}(?:system|im_?start|im_?end|assistant|user|endoftext|instructions?)[ |>]"),
            of(InjectionKind.ROLE, "\\[/?(?:inst|system|assistant)\\]|<</?sys>>"),
            of(InjectionKind.ROLE, "\\byou are (?:now|no longer|from now on)\\b"),
            of(
                    InjectionKind.ROLE,
                    "\\b(?:act|behave|respond) as (?:if you (?:are|were)|an? (?:unrestricted|unfiltered|jailbroken|different))"),
            of(InjectionKind.ROLE, "\\b(?:developer|debug|god|dan|admin) mode (?:is )?(?:enabled|on|activated)\\b"),
            of(
                    InjectionKind.CONCEALMENT,
                    "(?:do not|dont|never|without|must not|avoid) <2>(?:tell|telling|mention|mentioning|inform|informing|reveal|revealing|disclos\\w+|show|showing|notify|notifying|alert|alerting)"
                            + " <5>(?:user|users|human|humans|person|people|anyone|operator|them)\\b"),
            of(
                    InjectionKind.CONCEALMENT,
                    "(?:keep|hide) (?:this|it|these|that) <3>(?:secret|hidden|from the (?:user|human|operator))"),
            of(
                    InjectionKind.CONCEALMENT,
                    "(?:sage|erwähne|verrate|zeige) <4>(?:nutzer\\w*|benutzer\\w*|anwender\\w*) <3>nicht"),
            of(
                    InjectionKind.EXFILTRATION,
                    "(?:send|post|upload|forward|transmit|e?mail|leak|exfiltrate|copy|append|include|pass|attach) <8>"
                            + "(?:system prompt|conversation|chat history|entire history|api[ _-]?keys?|access tokens?|credentials|passwords?|secrets|private keys?|ssh keys?|environment variables|env vars)\\b <6>"
                            + "(?:to|into|in|as|at|with|via|through)\\b"),
            of(
                    InjectionKind.EXFILTRATION,
                    "(?:read|open|load|cat|fetch|access|get) <4>(?:the )?(?:contents? of )?(?:~/\\.|/etc/(?:passwd|shadow)|/home/\\S{0,40}/\\.|\\S{0,40}id_rsa|\\S{0,40}\\.env\\b|\\S{0,30}mcp\\.json|\\S{0,30}\\.aws/|\\S{0,30}\\.ssh)"),
            of(InjectionKind.EXFILTRATION, "!\\[[^\\]]{0,80}\\]\\(https?://[^)]{0,200}[?=]"),
            of(
                    InjectionKind.EXFILTRATION,
                    "(?:repeat|reveal|print|output|quote) <3>(?:system prompt|hidden prompt|initial instructions|your instructions)"),
            of(
                    InjectionKind.STEERING,
                    "(?:always|must|only|first) <3>(?:call|use|invoke|run|prefer) (?:this|our|it)\\b <3>(?:before|first|instead|every|whenever|for all|rather|over)"),
            of(
                    InjectionKind.STEERING,
                    "(?:never|do not|dont|must not|stop) <1>(?:call|use|using|invoke|run|trust) <2>(?:other|another|any other|different|competing) <2>(?:tool|tools|server|servers|function|functions)"),
            of(
                    InjectionKind.STEERING,
                    "(?:instead of|rather than|in place of) <2>(?:other|all other|any other|every other) <1>(?:tool|tools|function|functions)"),
            of(
                    InjectionKind.STEERING,
                    "(?:before|after|when|whenever) <3>(?:using|calling|invoking) any (?:other )?tool"));

    private static InjectionPattern of(InjectionKind kind, String words) {
        var gaps = Pattern.compile("<(\\d)>")
                .matcher(words)
                .replaceAll(match -> GAP.formatted(Integer.parseInt(match.group(1))));
        return new InjectionPattern(kind, Pattern.compile(gaps, Pattern.UNICODE_CHARACTER_CLASS));
    }
}
