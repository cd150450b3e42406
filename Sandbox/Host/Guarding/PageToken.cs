using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Guarding;

/// <summary>
/// The secret that every page of this host carries and every request that changes something must bring back. A page of another origin
/// can send requests here, but cannot read the secret.
/// </summary>
internal sealed class PageToken
{
    /// <summary>Form field with the token.</summary>
    public const string Field = "page-token";

    /// <summary>Header with the token, for requests that scripts make.</summary>
    public const string Header = "X-Page-Token";

    private const int Bytes = 32;

    /// <summary>The token, new at every start of the host.</summary>
    public string Value { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a request brings the token, as a header or as a form field.</summary>
    public async Task<bool> IsInAsync(HttpRequest request)
    {
        var sent = request.Headers[Header].ToString();
        if (sent.Length == 0 && request.HasFormContentType)
        {
            sent = (await request.ReadFormAsync())[Field].ToString();
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sent), Encoding.ASCII.GetBytes(Value));
    }
}
