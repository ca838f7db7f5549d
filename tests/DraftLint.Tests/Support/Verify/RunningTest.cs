using System.Reflection;
using Xunit.Sdk;

[assembly: VerifyXunit.RunningTest]

namespace VerifyXunit;

/// <summary>Remembers which test runs, since xunit 2 does not tell it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class RunningTestAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest) => RunningTest.Method = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => RunningTest.Method = null;
}

internal static class RunningTest
{
    private static readonly AsyncLocal<MethodInfo?> Current = new();

    public static MethodInfo? Method
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
