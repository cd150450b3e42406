using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Reconciling;

/// <summary>Which part of the deals in question one message looks at, and for how long.</summary>
internal sealed class ReconcileSlice
{
    /// <summary>How long a slice goes on beginning batches where nobody says, in seconds.</summary>
    public const int UsualSeconds = 30;

    /// <summary>The longest that a slice may go on beginning batches, in seconds: the last one must end before 60.</summary>
    public const int MostSeconds = 50;

    /// <summary>Most deals that are read together; a plan is made in a few calls, so that a batch of them ends in time.</summary>
    public const int MostAtOnce = 100;

    /// <summary>What is looked at one after another: the deals of each question, then the profiles.</summary>
    public const int Stages = DealsInQuestion.Questions + 1;

    /// <summary>Describes a slice.</summary>
    /// <param name="after">Where the slice before ended; null or empty for the first.</param>
    /// <param name="seconds">How long it goes on beginning batches, 0 to <see cref="MostSeconds"/>; 0 is one batch; null is usual.</param>
    /// <param name="dealsPerBatch">Deals that are read together, 1 to <see cref="MostAtOnce"/>, which null is too.</param>
    /// <param name="passesOver">Whether its deals are only named and passed over.</param>
    /// <param name="onlyLists">Whether its deals are only named and nothing is written.</param>
    /// <param name="since">First day of the win that counts; null for all.</param>
    /// <exception cref="DomainException">A number lies outside its range, or the continuation is none.</exception>
    public ReconcileSlice(string? after, int? seconds, int? dealsPerBatch, bool passesOver, bool onlyLists, Date? since)
    {
        if (!string.IsNullOrEmpty(after))
        {
            var bar = after!.IndexOf('|');
            if (bar < 0 || !int.TryParse(after.Substring(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var question)
                || question >= Stages)
            {
                throw new DomainException(ErrorMessages.NoContinuation(after));
            }

            Question = question;
            After = after.Length == bar + 1 ? null : after.Substring(bar + 1);
        }

        Time = TimeSpan.FromSeconds(ReportParameters.Number("Seconds", seconds, UsualSeconds, 0, MostSeconds));
        DealsPerBatch = ReportParameters.Number("DealsPerBatch", dealsPerBatch, MostAtOnce, 1, MostAtOnce);
        PassesOver = passesOver;
        OnlyLists = onlyLists;
        Since = since;
    }

    /// <summary>The question to begin with; the one after the last stands for the profiles.</summary>
    public int Question { get; }

    /// <summary>Where its query goes on; null for its beginning.</summary>
    public string? After { get; }

    /// <summary>How long it goes on beginning batches; zero is one batch.</summary>
    public TimeSpan Time { get; }

    /// <summary>Deals that are read together.</summary>
    public int DealsPerBatch { get; }

    /// <summary>Whether its deals are only named and passed over.</summary>
    public bool PassesOver { get; }

    /// <summary>Whether its deals are only named and nothing is written.</summary>
    public bool OnlyLists { get; }

    /// <summary>First day of the win that counts; null for all.</summary>
    public Date? Since { get; }

    /// <summary>Where a later slice goes on.</summary>
    public static string At(int question, string? after) => question.ToString(CultureInfo.InvariantCulture) + "|" + after;
}
