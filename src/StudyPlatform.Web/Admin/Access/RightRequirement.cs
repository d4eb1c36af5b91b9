using Microsoft.AspNetCore.Authorization;
using StudyPlatform.Domain.Accounts;

namespace StudyPlatform.Web.Admin.Access;

/// <summary>That an account has a right.</summary>
/// <param name="Right">Null for any at all.</param>
public sealed record RightRequirement(Right? Right) : IAuthorizationRequirement;
