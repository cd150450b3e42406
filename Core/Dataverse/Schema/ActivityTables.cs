namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Columns of the platform's activities that the product reads: calls, appointments and e-mails. Only e-mails of items are written.
/// </summary>
internal static class ActivityTables
{
    public const string PhoneCall = "phonecall";
    public const string Appointment = "appointment";
    public const string Email = "email";
    public const string Id = "activityid";

    /// <summary>Every activity, whichever table it stands in; read only.</summary>
    public const string Every = "activitypointer";

    /// <summary>The table that an activity stands in; <see cref="Every"/> has it.</summary>
    public const string TypeCode = "activitytypecode";
    public const string RegardingObjectId = "regardingobjectid";
    public const string ScheduledStart = "scheduledstart";
    public const string ScheduledEnd = "scheduledend";
    public const string ActualEnd = "actualend";

    /// <summary>Whether we called or wrote; calls and e-mails have it.</summary>
    public const string DirectionCode = "directioncode";

    /// <summary>Whether nobody answered; calls have it.</summary>
    public const string LeftVoiceMail = "leftvoicemail";

    /// <summary>When it was sent; e-mails have it.</summary>
    public const string SentOn = "senton";

    public const string Subject = "subject";
    public const string Description = "description";
    public const string From = "from";
    public const string To = "to";

    /// <summary>Most characters of an e-mail's subject.</summary>
    public const int SubjectLength = 200;

    public const int StateOpen = 0;
    public const int StateCompleted = 1;
    public const int StateCancelled = 2;
    public const int StateScheduled = 3;
}

/// <summary>Columns of <c>activityparty</c>: who took part in an activity.</summary>
internal static class ActivityPartyTable
{
    public const string LogicalName = "activityparty";
    public const string ActivityId = "activityid";
    public const string PartyId = "partyid";
}

/// <summary>Columns of <c>task</c>, which the product makes where a risk or an item asks for one act.</summary>
internal static class TaskTable
{
    public const string LogicalName = "task";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string RegardingObjectId = "regardingobjectid";
    public const string StatusCode = "statuscode";

    /// <summary>Most characters of a subject.</summary>
    public const int SubjectLength = 200;

    public const int StateOpen = 0;
    public const int StateCompleted = 1;
    public const int StatusCompleted = 5;
}

/// <summary>Columns of <c>appnotification</c>, which tells one user something in the app.</summary>
internal static class AppNotificationTable
{
    public const string LogicalName = "appnotification";
    public const string Id = "appnotificationid";
    public const string Title = "title";
    public const string Body = "body";
    public const string IconType = "icontype";
    public const string ToastType = "toasttype";
    public const string TtlInSeconds = "ttlinseconds";

    /// <summary>JSON; its member <c>body</c> stands for <see cref="Body"/> and may have links.</summary>
    public const string Data = "data";

    public const int TitleLength = 256;
    public const int BodyLength = 500;
    public const int DataLength = 5000;
    public const int IconInfo = 100_000_000;
    public const int ToastTimed = 200_000_000;
}
