using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Live.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmOnboarding.Live.Connection;

/// <summary>The messages about solutions and metadata, by Microsoft's types.</summary>
internal sealed class SolutionMessages(IOrganizationService service) : ISolutionMessages
{
    /// <inheritdoc />
    public StagedSolution Stage(byte[] zip)
    {
        // Messages by name: which of them have a type depends on the version of the client.
        var response = service.Execute(new OrganizationRequest("StageSolution") { ["CustomizationFile"] = zip });
        var results = (StageSolutionResults)response.Results["StageSolutionResults"];
        return new StagedSolution(
            results.StageSolutionStatus == StageSolutionStatus.Passed,
            results.StageSolutionUploadId,
            [.. (results.SolutionValidationResults ?? []).Select(Finding), .. (results.MissingDependencies ?? []).Select(Finding)]);
    }

    /// <inheritdoc />
    public StartedImport Import(SolutionImport import)
    {
        var request = new OrganizationRequest(import.Kind == ImportKind.Upgrade ? "StageAndUpgradeAsync" : "ImportSolutionAsync")
        {
            ["PublishWorkflows"] = true,
            ["OverwriteUnmanagedCustomizations"] = false,
        };
        if (import.Kind == ImportKind.Upgrade)
            request["CustomizationFile"] = import.Zip;
        else
            request["SolutionParameters"] = new SolutionParameters { StageSolutionUploadId = import.UploadId };
        var results = service.Execute(request).Results;
        return new StartedImport((Guid)results["AsyncOperationId"], Guid.Parse((string)results["ImportJobKey"]));
    }

    /// <inheritdoc />
    public IReadOnlyList<KeyIndex> Keys(string table)
    {
        var response = (RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest
        {
            LogicalName = table,
            EntityFilters = EntityFilters.Entity,
            RetrieveAsIfPublished = false,
        });
        return [.. (response.EntityMetadata.Keys ?? [])
            .Select(key => new KeyIndex(table, key.LogicalName, StateOf(key.EntityKeyIndexStatus)))];
    }

    private static StageFinding Finding(SolutionValidationResult result) => new(
        result.SolutionValidationResultType == SolutionValidationResultType.Error,
        string.IsNullOrWhiteSpace(result.AdditionalInfo) ? result.Message : result.AdditionalInfo);

    private static StageFinding Finding(MissingDependency missing) => new(
        true,
        $"{missing.DependentComponentDisplayName} needs {missing.RequiredComponentDisplayName} ({missing.RequiredComponentSchemaName}), "
            + "which this environment does not have.");

    private static KeyIndexState StateOf(EntityKeyIndexStatus status) => status switch
    {
        EntityKeyIndexStatus.Active => KeyIndexState.Active,
        EntityKeyIndexStatus.Failed => KeyIndexState.Failed,
        _ => KeyIndexState.Pending,
    };
}
