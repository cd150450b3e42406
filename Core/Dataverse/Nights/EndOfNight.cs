using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Digests;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Mailing;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Nights;

/// <summary>
/// What follows once all due plans are evaluated: the e-mails of the day, then the digests. Each has slices of its own and only where there
/// is something to do, so that what the platform refuses there undoes nothing else and is passed over as a plan is.
/// </summary>
/// <param name="service">With the rights of the system user, in the transaction of the message.</param>
/// <param name="trace">Gets a line for each part.</param>
/// <param name="moment">The moment of the message, UTC.</param>
internal sealed class EndOfNight(IOrganizationService service, TraceLog trace, DateTime moment)
{
    private const string Mails = "mails";
    private const string Digests = "digests";

    /// <summary>One sentence for each e-mail and each person that was passed over.</summary>
    public IReadOnlyList<Message> PassedOver { get; private set; } = [];

    /// <summary>Whether a slice belongs here rather than to the plans.</summary>
    /// <param name="after">Where the slice before ended; null for the first.</param>
    public static bool Owns(string? after) => IsOf(after, Mails) || IsOf(after, Digests);

    /// <summary>The first slice of it; null where there is nothing to do. At most two calls for each part.</summary>
    /// <param name="rules">The numbers.</param>
    public string? First(Ruleset rules) => MakeMails.AnyDue(service, moment) ? Mails : FirstDigest(rules);

    /// <summary>Carries one slice out.</summary>
    /// <param name="slice">Which.</param>
    /// <returns>Where the next one begins; null when nothing is left.</returns>
    /// <exception cref="DomainException">The slice is not described properly.</exception>
    public string? Run(DueSlice slice) => IsOf(slice.After, Mails) ? RunMails(slice) : RunDigests(slice);

    private string? RunMails(DueSlice slice)
    {
        var mails = new MakeMails(service, moment);
        var next = mails.Run(Continuation.Read(Rest(slice.After!, Mails), slice.PlansPerBatch), slice.PassesOver);
        PassedOver = mails.PassedOver;
        trace.Line("{0} e-mails made, {1} passed over.", mails.Made, PassedOver.Count);
        return next is null ? FirstDigest(RulesetRows.Published(service).Rules) : Mails + " " + next;
    }

    private string? RunDigests(DueSlice slice)
    {
        var digests = new SendDigests(service, moment);
        var next = digests.Run(Person(slice.After!), slice.PlansPerBatch, slice.PassesOver);
        PassedOver = digests.PassedOver;
        trace.Line("{0} people told, {1} passed over.", digests.Told, PassedOver.Count);
        return next is { } last ? Digests + " " + last : null;
    }

    private string? FirstDigest(Ruleset rules) =>
        rules.Planning.SendsDigests > 0 && new DigestReaders(service, moment).AnyUntold() ? Digests : null;

    /// <summary>The last person of the slice before; null for the first slice.</summary>
    private static Guid? Person(string after) => Rest(after, Digests) is not { } text ? null
        : Guid.TryParse(text, out var id) ? id
        : throw new DomainException(ErrorMessages.NoContinuation(after));

    private static bool IsOf(string? after, string part) =>
        after == part || after?.StartsWith(part + " ", StringComparison.Ordinal) == true;

    private static string? Rest(string after, string part) => after == part ? null : after.Substring(part.Length + 1);
}
