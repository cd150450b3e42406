using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The one exception by which an extension tells the user why it stops.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException()
    {
    }

    public InvalidPluginExecutionException(string message) : base(message)
    {
    }

    /// <summary>Takes the HTTP status over from a cause of this class.</summary>
    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception)
    {
        if (exception is InvalidPluginExecutionException cause)
        {
            HttpStatus = cause.HttpStatus;
        }
    }

    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus) : this(message)
    {
        HttpStatus = httpStatus;
    }

    public InvalidPluginExecutionException(OperationStatus status) : this(status, string.Empty)
    {
    }

    public InvalidPluginExecutionException(OperationStatus status, string message) : this(message)
    {
        Status = status;
    }

    /// <summary>An error code of 0 leaves that of every exception.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message)
    {
        if (errorCode != 0)
        {
            HResult = errorCode;
        }
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message)
    {
        HttpStatus = httpStatus;
    }

    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
        Status = (OperationStatus)info.GetValue(nameof(Status), typeof(OperationStatus));
        foreach (var entry in info)
        {
            // Written by later versions only.
            if (entry.Name == nameof(HttpStatus))
            {
                HttpStatus = (PluginHttpStatusCode)info.GetValue(nameof(HttpStatus), typeof(PluginHttpStatusCode));
            }
        }
    }

    /// <summary>What becomes of the job; <see cref="OperationStatus.Retry"/> asks for another attempt of an asynchronous one.</summary>
    public OperationStatus Status { get; }

    /// <summary>The same as <see cref="Exception.HResult"/>.</summary>
    public int ErrorCode => HResult;

    /// <summary>The status that a Web API caller gets.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), Status, typeof(OperationStatus));
        info.AddValue(nameof(HttpStatus), HttpStatus, typeof(PluginHttpStatusCode));
    }
}

public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}

public enum PluginHttpStatusCode
{
    NotSet = 0,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    Gone = 410,
    PreconditionFailed = 412,
    RequestEntityTooLarge = 413,
    FailedDependency = 424,
    TooManyRequests = 429,
    InternalServerError = 500,
    BadGateway = 502,
    ServiceUnavailable = 503,
    GatewayTimeout = 504,
}
