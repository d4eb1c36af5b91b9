namespace StudyPlatform.Statistics.LinearModels;

/// <summary>What is explained by what. The intercept is always in the model and is not among the terms.</summary>
/// <param name="Dependents">Names of the dependents, in the order of the results.</param>
/// <param name="Terms">Main effects before interactions, as R orders them; type I tests them in this order.</param>
public sealed record ModelTerms(IReadOnlyList<string> Dependents, IReadOnlyList<ModelTerm> Terms);
