using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>
/// Answers a batch: its parts one after the other, and the parts of a change set in one transaction, in which a later part may name the
/// row of an earlier one by its Content-ID.
/// </summary>
internal sealed class Batch(Api api, IOrganizationService service, string root)
{
    private const string Http = "application/http";

    /// <summary>Answers the parts of a multipart content.</summary>
    /// <param name="contentType">Its type, with the boundary.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="goesOn">Whether parts behind one that is refused are carried out.</param>
    /// <param name="boundary">Boundary of the answer.</param>
    public async Task<string> AnswerAsync(string contentType, Stream body, bool goesOn, string boundary)
    {
        var answer = new StringBuilder();
        await foreach (var section in SectionsAsync(contentType, body))
        {
            var status = StatusCodes.Status200OK;
            if (section.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            {
                status = await ChangeSetAsync(answer, section, boundary);
            }
            else
            {
                var part = api.Answer(await RequestOfAsync(section));
                Append(answer, boundary, part, null);
                status = part.Status;
            }

            if (status >= StatusCodes.Status400BadRequest && !goesOn)
            {
                break;
            }
        }

        return answer.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n").ToString();
    }

    private async Task<int> ChangeSetAsync(StringBuilder answer, MultipartSection changeSet, string boundary)
    {
        var inner = "changesetresponse_" + boundary;
        var parts = new List<(Write Write, string? ContentId)>();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            await foreach (var section in SectionsAsync(changeSet.ContentType!, changeSet.Body))
            {
                var contentId = section.Headers?.GetValueOrDefault("Content-ID").ToString();
                var request = await RequestOfAsync(section, known);
                var write = api.WriteOf(request);
                if (!string.IsNullOrEmpty(contentId) && write.Request.Parameters.TryGetValue("Target", out var target)
                    && target is Entity row && request.Method == HttpMethods.Post)
                {
                    row.Id = row.Id == Guid.Empty ? Guid.NewGuid() : row.Id;
                    known["$" + contentId] = $"{request.Resource}({row.Id})";
                }

                parts.Add((write, contentId));
            }

            var requests = new OrganizationRequestCollection();
            requests.AddRange(parts.Select(part => part.Write.Request));
            var responses = (OrganizationResponseCollection)service.Execute(new OrganizationRequest("ExecuteTransaction")
            {
                ["Requests"] = requests,
                ["ReturnResponses"] = true,
            }).Results["Responses"];
            answer.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n");
            for (var index = 0; index < parts.Count; index++)
            {
                Append(answer, inner, parts[index].Write.Answer(responses[index]), parts[index].ContentId);
            }

            answer.Append(CultureInfo.InvariantCulture, $"--{inner}--\r\n");
            return StatusCodes.Status200OK;
        }
        catch (Exception refused) when (ApiFault.Of(refused) is { } fault)
        {
            Append(answer, boundary, ApiAnswer.Of(fault), null);
            return fault.Status;
        }
    }

    private static async IAsyncEnumerable<MultipartSection> SectionsAsync(string contentType, Stream body)
    {
        var boundary = contentType.Split(';').Select(part => part.Trim())
            .FirstOrDefault(part => part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase))?["boundary=".Length..].Trim('"')
            ?? throw ApiFault.Bad("The batch names no boundary.");
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            yield return section;
        }
    }

    private async Task<ApiRequest> RequestOfAsync(MultipartSection section, Dictionary<string, string>? known = null)
    {
        if (section.ContentType?.StartsWith(Http, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw ApiFault.Bad($"A part of a batch is of type {Http}, not '{section.ContentType}'.");
        }

        var text = (await section.ReadAsStringAsync()).ReplaceLineEndings("\n");
        var (head, body) = text.Split("\n\n", 2) is [var first, var second] ? (first, second) : (text, string.Empty);
        var lines = head.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || lines[0].Split(' ') is not [var method, var address, ..])
        {
            throw ApiFault.Bad("A part of a batch has no line with its method and address.");
        }

        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last()[1].Trim(), StringComparer.OrdinalIgnoreCase);
        foreach (var (reference, row) in known ?? [])
        {
            address = address.StartsWith(reference, StringComparison.Ordinal) ? row + address[reference.Length..] : address;
            body = body.Replace($"\"{reference}\"", $"\"/{row}\"", StringComparison.Ordinal);
        }

        var (resource, query) = ApiRequest.Split(Relative(address));
        return new ApiRequest(method, resource, query, headers, body.Trim(), root);
    }

    private static string Relative(string address)
    {
        var start = address.IndexOf("/api/data/v", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? address.TrimStart('/') : address[(address.IndexOf('/', start + "/api/data/v".Length) + 1)..];
    }

    private static void Append(StringBuilder answer, string boundary, ApiAnswer part, string? contentId)
    {
        var status = CultureInfo.InvariantCulture;
        answer.Append(status, $"--{boundary}\r\nContent-Type: {Http}\r\nContent-Transfer-Encoding: binary\r\n");
        if (!string.IsNullOrEmpty(contentId))
        {
            answer.Append(status, $"Content-ID: {contentId}\r\n");
        }

        answer.Append(status, $"\r\nHTTP/1.1 {part.Status} {ReasonPhrases.GetReasonPhrase(part.Status)}\r\n");
        foreach (var (name, value) in part.Headers())
        {
            answer.Append(status, $"{name}: {value}\r\n");
        }

        if (part.Body is JsonNode body)
        {
            answer.Append(status, $"Content-Type: application/json; odata.metadata=minimal\r\n\r\n{body.ToJsonString()}\r\n");
        }
        else
        {
            answer.Append("\r\n");
        }
    }
}
