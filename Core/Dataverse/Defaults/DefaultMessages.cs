using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>What was installed, kept and found changed.</summary>
internal static class DefaultMessages
{
    /// <summary>Something was written.</summary>
    public static Message Made(Message what) => new("defaults.made", "{0}: installed.", "{0}: angelegt.", what);

    /// <summary>Something was there as it ships.</summary>
    public static Message Kept(Message what) => new(
        "defaults.kept", "{0}: there already, as it ships.", "{0}: schon da, wie ausgeliefert.", what);

    /// <summary>Something was there as an earlier version shipped it.</summary>
    public static Message Renewed(Message what) => new(
        "defaults.renewed",
        "{0}: brought up to what ships now; nobody had edited it.",
        "{0}: auf den jetzt ausgelieferten Stand gebracht; niemand hatte sie bearbeitet.",
        what);

    /// <summary>Something was there and is somebody's.</summary>
    public static Message Edited(Message what) => new(
        "defaults.edited",
        "{0}: left alone, it differs from what ships.",
        "{0}: nicht angetastet, weicht vom Ausgelieferten ab.",
        what);

    /// <summary>A calendar.</summary>
    public static Message Calendar(string name) => new("defaults.calendar", "Calendar {0}", "Kalender {0}", name);

    /// <summary>The ruleset.</summary>
    public static Message Ruleset(int version) => new("defaults.ruleset", "Ruleset version {0}", "Regelsatz Version {0}", version);

    /// <summary>A template.</summary>
    public static Message Template(string code, int version) => new(
        "defaults.template", "Template {0}, version {1}", "Vorlage {0}, Version {1}", code, version);

    /// <summary>An engagement rule.</summary>
    public static Message Rule(string name) => new("defaults.rule", "Engagement rule {0}", "Betreuungsregel {0}", name);
}
