using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>Why a template part cannot be added to a plan, or a play not started.</summary>
internal static class PartMessages
{
    /// <summary>The template is gone.</summary>
    public static Message Gone { get; } = new(
        "part.gone",
        "This template no longer exists or was deactivated. Choose another one.",
        "Diese Vorlage gibt es nicht mehr, oder sie wurde deaktiviert. Wählen Sie eine andere.");

    /// <summary>The template is a whole plan or a play.</summary>
    public static Message NoPart(string code) => new(
        "part.no-part",
        "The template {0} is no part that can be added to a running plan. Choose one of the type Part.",
        "Die Vorlage {0} ist kein Teil, der einem laufenden Plan hinzugefügt werden kann. Wählen Sie eine vom Typ Teil.",
        code);

    /// <summary>The template is a whole plan or a part.</summary>
    public static Message NoPlay(string code) => new(
        "part.no-play",
        "The template {0} is no play that can be started. Choose one of the type Play.",
        "Die Vorlage {0} ist kein Ablauf, der gestartet werden kann. Wählen Sie eine vom Typ Ablauf.",
        code);

    /// <summary>The version is a draft or retired.</summary>
    public static Message NotPublished(string code, int version) => new(
        "part.not-published",
        "Version {1} of the template {0} is not published. Choose its published version.",
        "Version {1} der Vorlage {0} ist nicht veröffentlicht. Wählen Sie die veröffentlichte Version.",
        code, version);
}
