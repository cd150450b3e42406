using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The one exception by which an extension tells the user why it stops.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    public InvalidPluginExecutionException()
    {
        ErrorCode = HResult;
    }

    public InvalidPluginExecutionException(string message) : base(message)
    {
        ErrorCode = HResult;
    }

    public InvalidPluginExecutionException(string message, Exception exception) : base(message, exception)
    {
        ErrorCode = HResult;
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

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message) : this(status, message)
    {
        ErrorCode = errorCode;
    }

    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message, PluginHttpStatusCode httpStatus)
        : this(status, errorCode, message)
    {
        HttpStatus = httpStatus;
    }

    private InvalidPluginExecutionException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
        Status = (OperationStatus)info.GetInt32(nameof(Status));
        ErrorCode = info.GetInt32(nameof(ErrorCode));
        HttpStatus = (PluginHttpStatusCode)info.GetInt32(nameof(HttpStatus));
    }

    /// <summary>What becomes of the job; <see cref="OperationStatus.Retry"/> asks for another attempt of an asynchronous one.</summary>
    public OperationStatus Status { get; }

    public int ErrorCode { get; }

    /// <summary>The status that a Web API caller gets.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue(nameof(Status), (int)Status);
        info.AddValue(nameof(ErrorCode), ErrorCode);
        info.AddValue(nameof(HttpStatus), (int)HttpStatus);
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
