// The C face of the seam. No exception crosses it: a call that fails returns a null pointer or a
// negative number and leaves one message a thread, which st_last_error returns.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <utility>

#define ST_API extern "C" __attribute__((visibility("default")))

namespace studytorch {

// What kind of thing an st_value holds. Mirrored by StudyPlatform's Interop/ValueKind.cs.
enum Kind : int32_t {
    kNone = 0,
    kDefault = 1,   // the argument keeps its default from the operator's schema
    kTensor = 2,    // pointer: at::Tensor*
    kInteger = 3,   // integer
    kReal = 4,      // real
    kBoolean = 5,   // integer != 0
    kIntegers = 6,  // pointer: int64_t[integer]
    kReals = 7,     // pointer: double[integer]
    kTensors = 8,   // pointer: at::Tensor*[integer], null for a tensor left out
    kText = 9,      // pointer: char[integer], UTF-8
    kDevice = 10,   // integer: type, extra: index
    kGenerator = 11 // pointer: at::Generator*
};

struct Value {
    int32_t kind;
    int32_t extra;
    int64_t integer;
    double real;
    void* pointer;
};
static_assert(sizeof(Value) == 32, "the managed side lays values out in 32 bytes");

void set_last_error(const std::string& message);

// A new owner of the tensor, or null for one that is not defined.
at::Tensor* own(at::Tensor tensor);

inline at::Tensor& tensor_of(void* handle) { return *static_cast<at::Tensor*>(handle); }

c10::Device device_of(int32_t type, int32_t index);

// Runs the body; on an exception keeps its message and returns `failed`.
template <typename Result, typename Body>
Result guarded(Result failed, Body&& body) {
    try {
        return std::forward<Body>(body)();
    } catch (const c10::Error& error) {
        set_last_error(error.what_without_backtrace());
    } catch (const std::exception& error) {
        set_last_error(error.what());
    } catch (...) {
        set_last_error("libtorch failed without saying why");
    }
    return failed;
}

} // namespace studytorch
