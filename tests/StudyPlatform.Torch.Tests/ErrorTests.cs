using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace StudyPlatform.Torch.Tests;

public sealed class ErrorTests : ScopedTest
{
    [Fact]
    public void libtorchs_refusal_becomes_an_exception_with_its_message()
    {
        var error = Assert.Throws<ExternalException>(() => zeros(2, 3).mm(zeros(2, 3)));

        Assert.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception raised from", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_goes_on_after_an_error()
    {
        for (var i = 0; i < 3; i++)
            Assert.Throws<ExternalException>(() => zeros(2) + zeros(3));

        Near.Equal([2, 2], ones(2) + ones(2));
    }

    [Fact]
    public void An_error_belongs_to_the_thread_it_happened_on()
    {
        var elsewhere = "";
        var thread = new Thread(() =>
        {
            using var scope = NewDisposeScope();
            elsewhere = Assert.Throws<ExternalException>(() => zeros(2, 3).mm(zeros(2, 3))).Message;
        });

        thread.Start();
        thread.Join();
        var here = Assert.Throws<ExternalException>(() => zeros(2).view(3)).Message;

        Assert.Contains("mat1 and mat2", elsewhere, StringComparison.Ordinal);
        Assert.Contains("shape '[3]' is invalid", here, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operator_that_is_not_there_is_named()
    {
        var error = Assert.Throws<ExternalException>(() => Operators.Call("no_such_operator", zeros(1)));

        Assert.Contains("no operator aten::no_such_operator", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_arguments_or_too_few_are_refused()
    {
        Assert.Contains("takes 1 arguments, not 2", Assert.Throws<ExternalException>(() => Operators.Call("relu", zeros(1), 1L)).Message, StringComparison.Ordinal);
        Assert.Contains("the argument other is missing", Assert.Throws<ExternalException>(() => Operators.Call("add.Tensor", zeros(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_native_library_that_is_missing_is_named_with_the_remedy()
    {
        var error = Assert.Throws<DllNotFoundException>(() => NativeLibraryLoader.Load("/nowhere/libstudytorch.so"));

        Assert.StartsWith("The native library /nowhere/libstudytorch.so is missing: build", error.Message, StringComparison.Ordinal);
        Assert.Contains(NativeLibraryLoader.PathVariable, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_native_library_that_does_not_load_is_named_with_the_reason_and_the_remedy()
    {
        var folder = Directory.CreateTempSubdirectory("studytorch");
        var file = Path.Combine(folder.FullName, "libstudytorch.so");
        File.WriteAllText(file, "no library");

        var error = Assert.Throws<DllNotFoundException>(() => NativeLibraryLoader.Load(file));

        folder.Delete(recursive: true);
        Assert.StartsWith($"The native library {file} cannot be loaded (", error.Message, StringComparison.Ordinal);
        Assert.Contains("install the libtorch that it was built against", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("4", 4)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void The_number_of_threads_comes_from_the_environment_or_from_the_machine(string? text, int threads) =>
        Assert.Equal(threads == 0 ? Environment.ProcessorCount : threads, NativeLibraryLoader.Threads(text));

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("-1")]
    public void A_number_of_threads_that_is_none_is_refused(string text) =>
        Assert.Contains(text, Assert.Throws<DllNotFoundException>(() => NativeLibraryLoader.Threads(text)).Message, StringComparison.Ordinal);
}
