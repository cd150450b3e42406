using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class ErrorMessages
{
    /// <summary>Something nobody foresaw: the correlation id.</summary>
    public const string Unexpected = "error.unexpected";

    /// <summary>Something that can pass by itself: the correlation id.</summary>
    public const string Temporary = "error.temporary";

    /// <summary>A query found more rows than one page holds: the table, the number of rows of a page.</summary>
    public const string TooManyRows = "error.too-many-rows";

    /// <summary>An error nobody foresaw, under an id that the platform's logs know.</summary>
    public static Message UnexpectedError(Guid correlationId) => new(Unexpected, correlationId.ToString());

    /// <summary>An error that can pass by itself, under an id that the platform's logs know.</summary>
    public static Message TemporaryError(Guid correlationId) => new(Temporary, correlationId.ToString());
}
