using System;

namespace CrmOnboarding.Live.Environments;

/// <summary>A command cannot or may not do what it was asked to; the message is one sentence that says why and what to do.</summary>
internal sealed class RefusedException(string sentence) : Exception(sentence);
