using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>A request that is refused: its status, its code and its sentence, as the Web API answers them.</summary>
internal sealed class ApiFault(int status, string code, string message) : Exception(message)
{
    // Codes of faults whose status is not the usual 400.
    private static readonly Dictionary<int, int> s_statuses = new()
    {
        [unchecked((int)0x80040217)] = StatusCodes.Status404NotFound,
        [unchecked((int)0x80060891)] = StatusCodes.Status404NotFound,
        [unchecked((int)0x80040220)] = StatusCodes.Status403Forbidden,
        [unchecked((int)0x80048306)] = StatusCodes.Status403Forbidden,
        [unchecked((int)0x80060882)] = StatusCodes.Status412PreconditionFailed,
        [unchecked((int)0x80040237)] = StatusCodes.Status412PreconditionFailed,
        [unchecked((int)0x80060892)] = StatusCodes.Status412PreconditionFailed,
        [unchecked((int)0x80040315)] = StatusCodes.Status501NotImplemented,
    };

    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The request asks for what there is not, or is not written as it must be.</summary>
    public static ApiFault Bad(string message) => new(StatusCodes.Status400BadRequest, "0x80060888", message);

    /// <summary>There is no such resource.</summary>
    public static ApiFault NotFound(string message) => new(StatusCodes.Status404NotFound, "0x8006088a", message);

    /// <summary>Dataverse can do it, this preview cannot.</summary>
    public static ApiFault NotSupported(string what) => new(
        StatusCodes.Status501NotImplemented, "0x80040315", $"{what} is not supported by this preview of the Web API.");

    /// <summary>The fault that an exception is for a caller; null for one that nobody expects.</summary>
    public static ApiFault? Of(Exception exception) => exception switch
    {
        ApiFault fault => fault,
        FaultException<OrganizationServiceFault> fault => new ApiFault(
            s_statuses.GetValueOrDefault(fault.Detail.ErrorCode, StatusCodes.Status400BadRequest),
            string.Create(CultureInfo.InvariantCulture, $"0x{fault.Detail.ErrorCode:x8}"),
            fault.Detail.Message),
        ODataException or JsonException or FormatException => Bad(exception.Message),
        _ => null,
    };
}
