using System.Globalization;

namespace CrmOnboarding.Host.Texts;

/// <summary>The shell's own words, in English and German; other languages read the English ones.</summary>
/// <param name="language">Language of the reader (LCID).</param>
internal sealed class ShellTexts(int language)
{
    private const int PrimaryLanguage = 0x3FF;
    private const int German = 0x07;

    private readonly bool _isGerman = (language & PrimaryLanguage) == German;

    /// <summary>Language tag of the words.</summary>
    public string Tag => _isGerman ? "de-DE" : "en-US";

    public string PreviewOnly => Pick(
        "Preview on this machine, not Dynamics 365", "Vorschau auf diesem Rechner, nicht Dynamics 365");

    public string SkipToContent => Pick("Skip to content", "Zum Inhalt springen");

    public string Navigation => Pick("Site map", "Navigation");

    public string Apps => Pick("Apps", "Apps");

    public string User => Pick("User", "Benutzer");

    public string SwitchUser => Pick("Switch", "Wechseln");

    public string BusinessUnit => Pick("Business unit", "Unternehmenseinheit");

    public string Roles => Pick("Roles", "Rollen");

    public string NoRoles => Pick("no role", "keine Rolle");

    public string Language => Pick("Language", "Sprache");

    public string Appearance => Pick("Appearance", "Darstellung");

    public string Light => Pick("Light", "Hell");

    public string Dark => Pick("Dark", "Dunkel");

    public string LikeTheSystem => Pick("Like the system", "Wie das System");

    public string Apply => Pick("Apply", "Übernehmen");

    public string Clock => Pick("Clock", "Uhr");

    public string NextDay => Pick("A day on", "Ein Tag weiter");

    public string NextWeek => Pick("A week on", "Eine Woche weiter");

    public string ToDate => Pick("To a date", "Bis zu einem Datum");

    public string Go => Pick("Go", "Los");

    public string RunQueue => Pick("Run the queue", "Warteschlange ausführen");

    public string Log => Pick("What ran", "Was gelaufen ist");

    public string Step => Pick("Step", "Schritt");

    public string Started => Pick("Started", "Beginn");

    public string Message => Pick("Message", "Nachricht");

    public string Calls => Pick("Calls", "Aufrufe");

    public string Outcome => Pick("Outcome", "Ergebnis");

    public string Trace => Pick("Trace", "Ablaufprotokoll");

    public string Background => Pick("background", "im Hintergrund");

    public string NothingRan => Pick("Nothing has run yet.", "Noch ist nichts gelaufen.");

    public string NoApp => Pick(
        "None of the imported solutions has an app that this user may open.",
        "Keine der importierten Lösungen hat eine App, die dieser Benutzer öffnen darf.");

    public string View => Pick("View", "Ansicht");

    public string Search => Pick("Search", "Suchen");

    public string SearchHint => Pick("Begins with; * in front finds it anywhere", "Beginnt mit; * davor findet es überall");

    public string Filter => Pick("Filter", "Filtern");

    public string ClearFilters => Pick("Clear", "Zurücksetzen");

    public string From => Pick("from", "von");

    public string To => Pick("to", "bis");

    public string Any => Pick("(any)", "(beliebig)");

    public string NoRows => Pick("There is nothing to show here.", "Hier gibt es nichts anzuzeigen.");

    public string Chart => Pick("Chart", "Diagramm");

    public string NoChart => Pick("No chart", "Kein Diagramm");

    public string Previous => Pick("Previous page", "Vorige Seite");

    public string Next => Pick("Next page", "Nächste Seite");

    public string Pages => Pick("Pages", "Seiten");

    public string Commands => Pick("Commands", "Befehle");

    public string SelectAll => Pick("Select all", "Alle auswählen");

    public string DeletePicked => Pick(
        "The selected rows and what belongs to them are deleted for good.",
        "Die ausgewählten Zeilen und was zu ihnen gehört werden endgültig gelöscht.");

    public string NothingPicked => Pick("No row is selected.", "Keine Zeile ist ausgewählt.");

    public string Select => Pick("Select", "Auswählen");

    public string Rows => Pick("Rows", "Zeilen");

    /// <summary>Which rows a page shows.</summary>
    public string Range(string first, string last, string total) =>
        $"{first}–{last} {Pick("of", "von")} {total}";

    public string Save => Pick("Save", "Speichern");

    public string SaveAndClose => Pick("Save & Close", "Speichern und schließen");

    public string Cancel => Pick("Cancel", "Abbrechen");

    public string Close => Pick("Close", "Schließen");

    public string Saved => Pick("Saved.", "Gespeichert.");

    public string Deleted => Pick("Deleted.", "Gelöscht.");

    public string Done => Pick("Done.", "Erledigt.");

    public string Delete => Pick("Delete", "Löschen");

    public string DeleteForGood => Pick(
        "The row and what belongs to it are deleted for good.", "Die Zeile und was zu ihr gehört werden endgültig gelöscht.");

    public string Activate => Pick("Activate", "Aktivieren");

    public string Deactivate => Pick("Deactivate", "Deaktivieren");

    public string Refresh => Pick("Refresh", "Aktualisieren");

    public string NewRow => Pick("New", "Neu");

    public string QuickCreate => Pick("Quick create", "Schnellerfassung");

    public string Inactive => Pick("Read-only: this record is inactive.", "Schreibgeschützt: Dieser Datensatz ist inaktiv.");

    public string ReadOnlyForYou => Pick(
        "Read-only: you do not have the privilege to change this record.",
        "Schreibgeschützt: Sie haben nicht das Recht, diesen Datensatz zu ändern.");

    public string Required => Pick("required", "erforderlich");

    public string Recommended => Pick("recommended", "empfohlen");

    public string WholeNumber => Pick("a whole number", "eine ganze Zahl");

    public string Number => Pick("a number", "eine Zahl");

    public string AChoice => Pick("one of the choices", "eine der Möglichkeiten");

    public string ADate => Pick("a date", "ein Datum");

    public string ARow => Pick("one of the records that the search finds", "einen der Datensätze, die die Suche findet");

    public string NothingTyped => Pick("nothing", "nichts");

    public string SearchRows => Pick("Search", "Suchen");

    public string NoneFound => Pick("Nothing found", "Nichts gefunden");

    public string Open => Pick("Open", "Öffnen");

    public string FormScripts => Pick("Scripts of the form", "Skripte des Formulars");

    public string Form => Pick("Form", "Formular");

    public string Timeline => Pick("Timeline", "Zeitachse");

    public string NoteTitle => Pick("Title", "Titel");

    public string NoteText => Pick("Note", "Notiz");

    public string AddNote => Pick("Add note", "Notiz hinzufügen");

    public string NoActivity => Pick("Nothing has happened yet.", "Noch ist nichts geschehen.");

    public string CloseAsWon => Pick("Close as Won", "Als gewonnen abschließen");

    public string CloseAsLost => Pick("Close as Lost", "Als verloren abschließen");

    public string Reopen => Pick("Reopen", "Erneut öffnen");

    public string ActualRevenue => Pick("Actual revenue", "Tatsächlicher Umsatz");

    public string CloseDate => Pick("Close date", "Abschlussdatum");

    public string Description => Pick("Description", "Beschreibung");

    public string Value => Pick("Value", "Wert");

    public string Blank => Pick("(blank)", "(leer)");

    public string Values => Pick("Values as a table", "Werte als Tabelle");

    public string Dashboard => Pick("Dashboard", "Dashboard");

    public string Dashboards => Pick("Dashboards", "Dashboards");

    public string InteractiveDashboard => Pick(
        "Interactive dashboard: streams are shown as lists, without its filters.",
        "Interaktives Dashboard: Datenströme stehen als Listen da, ohne seine Filter.");

    public string SaveFirst => Pick(
        "Shown once the record is saved.", "Wird gezeigt, sobald der Datensatz gespeichert ist.");

    /// <summary>A function that a form calls is in none of its libraries.</summary>
    public string NoFunction(string name) => Pick(
        $"The form's scripts have no function {name}.", $"Die Skripte des Formulars haben keine Funktion {name}.");

    /// <summary>What a row that is not stored yet is called.</summary>
    public string New(string table) => $"{Pick("New", "Neu")}: {table}";

    /// <summary>A field that must be filled is empty.</summary>
    public string MustBeFilled(string label) => Pick(
        $"{label} must be filled in.", $"{label} muss ausgefüllt sein.");

    /// <summary>A text is no value of its column.</summary>
    public string NotAValue(string label, string text, string expected) => Pick(
        $"{label}: '{text}' cannot be stored; enter {expected}.",
        $"{label}: „{text}“ kann nicht gespeichert werden; geben Sie {expected} ein.");

    /// <summary>A control that is not drawn.</summary>
    public string NotDrawn(string control) => Pick(
        $"The preview does not draw this control: {control}.", $"Die Vorschau zeichnet dieses Steuerelement nicht: {control}.");

    public string NotThere => Pick("This page is not there", "Diese Seite gibt es nicht");

    public string NotAllowed => Pick(
        "You do not have the privilege to see this. Ask your administrator for a role that has it.",
        "Sie haben nicht das Recht, dies zu sehen. Bitten Sie Ihren Administrator um eine Rolle, die es hat.");

    public string Preview => Pick("Preview", "Vorschau");

    /// <summary>How many jobs wait.</summary>
    public string Waiting(int jobs) => jobs == 1
        ? Pick("1 job waits", "1 Auftrag wartet")
        : string.Create(CultureInfo.InvariantCulture, $"{jobs} {Pick("jobs wait", "Aufträge warten")}");

    /// <summary>What the queue did.</summary>
    public string Ran(int succeeded, int failed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pick("The queue ran", "Die Warteschlange lief")}: {succeeded} {Pick("succeeded", "erfolgreich")}, {failed} "
            + $"{Pick("failed", "fehlgeschlagen")}.");

    /// <summary>Why the clock did not move.</summary>
    public string ClockGoesForward(string today, int mostDays)
    {
        var days = mostDays.ToString(CultureInfo.InvariantCulture);
        return Pick(
            $"The clock only goes forward, by at most {days} days at once: enter a date after {today}.",
            $"Die Uhr geht nur vorwärts, höchstens {days} Tage auf einmal: Geben Sie ein Datum nach dem {today} ein.");
    }

    private string Pick(string english, string german) => _isGerman ? german : english;
}
