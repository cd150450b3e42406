using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>What a failed call to Dataverse means for the caller.</summary>
internal enum FaultMeaning
{
    /// <summary>No reason is known why a retry would succeed.</summary>
    Permanent,

    /// <summary>The same work can succeed later: a deadlock, a time-out, too many requests.</summary>
    Transient,

    /// <summary>Another execution wrote the same row first: looking again finds it.</summary>
    Duplicate,

    /// <summary>An extension refused what was asked; its sentence is for people.</summary>
    Refused,

    /// <summary>The owner of a new row may not read its table; the platform asks this of SYSTEM's rows too.</summary>
    OwnerRefused,

    /// <summary>The caller may not do this to this row.</summary>
    Denied,

    /// <summary>The row is gone.</summary>
    Missing,
}

/// <summary>Reads the error codes of Dataverse.</summary>
internal static class ServiceFaults
{
    private const int SqlError = unchecked((int)0x80044150);
    private const int SqlTimeout = unchecked((int)0x80044151);
    private const int TransactionGone = unchecked((int)0x80040255);
    private const int TransactionAborted = unchecked((int)0x80040251);
    private const int ConcurrencyMismatch = unchecked((int)0x80060882);
    private const int TooManyRequests = unchecked((int)0x80072322);
    private const int TooMuchExecutionTime = unchecked((int)0x80072321);
    private const int TooManyConcurrentRequests = unchecked((int)0x80072326);
    private const int PrivilegeCheckFailed = unchecked((int)0x80040299);
    private const int PrivilegeDenied = unchecked((int)0x80040220);
    private const int IsvAborted = unchecked((int)0x80040265);
    private const int AccessDenied = unchecked((int)0x80048306);
    private const int ObjectDoesNotExist = unchecked((int)0x80040217);
    private const int DuplicateRecord = unchecked((int)0x80040237);
    private const int DuplicateRecordKey = unchecked((int)0x80060892);

    /// <summary>The meaning of an exception that a service call threw; inner exceptions are looked at as well.</summary>
    public static FaultMeaning MeaningOf(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is TimeoutException)
            {
                return FaultMeaning.Transient;
            }

            switch (CodeOf(current))
            {
                case SqlError or SqlTimeout or TransactionGone or TransactionAborted or ConcurrencyMismatch:
                case { } code when IsProtection(code):
                    return FaultMeaning.Transient;
                case DuplicateRecord or DuplicateRecordKey:
                    return FaultMeaning.Duplicate;
                case IsvAborted:
                    return FaultMeaning.Refused;
                case ObjectDoesNotExist:
                    return FaultMeaning.Missing;
                case AccessDenied:
                    return FaultMeaning.Denied;
                case PrivilegeCheckFailed or PrivilegeDenied:
                    return FaultMeaning.OwnerRefused;
            }
        }

        return FaultMeaning.Permanent;
    }

    /// <summary>What an extension said when it refused (<see cref="FaultMeaning.Refused"/>).</summary>
    public static string SentenceOf(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (CodeOf(current) == IsvAborted)
            {
                return ((FaultException<OrganizationServiceFault>)current).Detail.Message;
            }
        }

        return exception.Message;
    }

    /// <summary>Whether the platform refused a write because no role of its user reaches that far.</summary>
    public static bool IsRefused(Exception exception) =>
        CodeOf(exception) is AccessDenied or PrivilegeCheckFailed or PrivilegeDenied;

    /// <summary>Whether a row was no longer in the version that its writer had read.</summary>
    public static bool IsOtherVersion(Exception exception) => CodeOf(exception) == ConcurrencyMismatch;

    /// <summary>
    /// Whether an error code says that Dataverse protects itself: too many requests, too much execution time, or too many requests at once
    /// of one user. Such a request was not carried out.
    /// </summary>
    public static bool IsProtection(int code) => code is TooManyRequests or TooMuchExecutionTime or TooManyConcurrentRequests;

    /// <summary>The error code of a fault of Dataverse; null for any other exception.</summary>
    public static int? CodeOf(Exception exception) => (exception as FaultException<OrganizationServiceFault>)?.Detail?.ErrorCode;
}
