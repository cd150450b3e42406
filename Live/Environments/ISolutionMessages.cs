using System;
using System.Collections.Generic;

namespace CrmOnboarding.Live.Environments;

/// <summary>Messages about solutions and metadata: what an environment is asked when a solution is deployed.</summary>
internal interface ISolutionMessages
{
    /// <summary>Uploads a solution and lets the environment check it; nothing is changed yet.</summary>
    StagedSolution Stage(byte[] zip);

    /// <summary>Starts the import in the background.</summary>
    StartedImport Import(SolutionImport import);

    /// <summary>The alternate keys of a table with the state of their indexes.</summary>
    /// <param name="table">Logical name.</param>
    IReadOnlyList<KeyIndex> Keys(string table);
}

/// <summary>What the environment says about an uploaded solution.</summary>
/// <param name="Passed">Whether it can be imported.</param>
/// <param name="UploadId">Under which it waits for the import.</param>
/// <param name="Findings">Everything that was found, also when it passed.</param>
internal sealed record StagedSolution(bool Passed, Guid UploadId, IReadOnlyList<StageFinding> Findings);

/// <summary>A finding of the check.</summary>
/// <param name="IsError">Whether it prevents the import.</param>
/// <param name="Sentence">What was found.</param>
internal sealed record StageFinding(bool IsError, string Sentence);

/// <summary>How a solution is imported over an older version.</summary>
internal enum ImportKind
{
    /// <summary>Adds and changes; what the new version no longer has stays. The fastest, and the one that Microsoft recommends.</summary>
    Update,

    /// <summary>Stage and upgrade: also removes what the new version no longer has.</summary>
    Upgrade,
}

/// <summary>An import to start.</summary>
/// <param name="Zip">The solution.</param>
/// <param name="UploadId">Where it is staged.</param>
/// <param name="Kind">How it is imported.</param>
internal sealed record SolutionImport(byte[] Zip, Guid UploadId, ImportKind Kind);

/// <summary>An import that runs in the background.</summary>
/// <param name="JobId">Id of its asyncoperation row.</param>
/// <param name="ImportJobId">Id of its importjob row.</param>
internal sealed record StartedImport(Guid JobId, Guid ImportJobId);

/// <summary>State of the index that enforces an alternate key.</summary>
internal enum KeyIndexState
{
    /// <summary>Enforced.</summary>
    Active,

    /// <summary>Still being built: nothing enforces the key yet.</summary>
    Pending,

    /// <summary>Could not be built.</summary>
    Failed,
}

/// <summary>An alternate key.</summary>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Key">Logical name.</param>
/// <param name="State">State of its index.</param>
internal sealed record KeyIndex(string Table, string Key, KeyIndexState State);
