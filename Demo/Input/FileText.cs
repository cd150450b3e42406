using System.Text;
using UtfUnknown;

namespace CrmOnboarding.Demo.Input;

/// <summary>The text of a file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Guess">Name of the encoding when it was inferred from the bytes; null when the bytes leave no doubt.</param>
internal sealed record FileText(string Text, string? Guess)
{
    /// <summary>From this confidence on, between 0 and 1, the detector is believed against Windows-1252.</summary>
    private const float Confident = 0.7f;

    private const string Western = "windows-1252";

    static FileText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Reads a file: by its byte order mark; without one as UTF-16 when it holds zero bytes, as UTF-8 when it is valid UTF-8; else as
    /// Windows-1252 or the encoding that the detector is confident of.
    /// </summary>
    /// <exception cref="InputException">It cannot be read, is a workbook, or its encoding is not certain enough.</exception>
    public static FileText Read(string path)
    {
        var bytes = Bytes(path);
        var name = Path.GetFileName(path);
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || bytes.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new InputException($"{name} is an Excel workbook or an archive; save the sheet as CSV (UTF-8) and name that file.");
        }

        try
        {
            return new FileText(Decode(bytes) ?? throw NotText(name), null);
        }
        catch (DecoderFallbackException)
        {
            return Guessed(bytes, name);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"The file '{path}' cannot be read; check that no program has locked it and that you may read it.");
        }
    }

    private static string? Decode(byte[] bytes)
    {
        var zeros = bytes.Count(value => value == 0);
        Encoding encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(new UTF8Encoding()),
            [0xFF, 0xFE, 0, 0, ..] => Strict(new UTF32Encoding()),
            [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding()),
            [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
            // Most letters of a European text have a zero byte in UTF-16, before or after the letter.
            [0, not 0, ..] when IsHalf(zeros, bytes) => Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
            [not 0, 0, ..] when IsHalf(zeros, bytes) => Strict(new UnicodeEncoding()),
            _ => Strict(new UTF8Encoding()),
        };
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        return text.Contains('\0', StringComparison.Ordinal) ? null : text;
    }

    private static bool IsHalf(int zeros, byte[] bytes) => zeros > bytes.Length / 4 && bytes.Length % 2 == 0;

    private static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static FileText Guessed(byte[] bytes, string name)
    {
        var western = Encoding.GetEncoding(Western).GetString(bytes);
        var detected = CharsetDetector.DetectFromBytes(bytes).Detected;
        var text = detected?.Encoding?.GetString(bytes);
        if (bytes.Contains((byte)0))
        {
            throw NotText(name);
        }

        if (text is null)
        {
            throw Uncertain(name, detected?.EncodingName);
        }

        if (text == western)
        {
            return new FileText(western, Western);
        }

        return detected!.Confidence >= Confident ? new FileText(text, detected.EncodingName) : throw Uncertain(name, detected.EncodingName);
    }

    private static InputException NotText(string name) => new($"{name} is not a text file; name a CSV file.");

    private static InputException Uncertain(string name, string? encoding) => new(
        $"{name} is not UTF-8, and its encoding is not certain ({encoding ?? "unknown"} or {Western}); save it as CSV UTF-8.");
}
