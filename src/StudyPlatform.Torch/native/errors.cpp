#include "shim.h"

namespace studytorch {

namespace {
thread_local std::string last_error;
}

void set_last_error(const std::string& message) { last_error = message; }

at::Tensor* own(at::Tensor tensor) {
    return tensor.defined() ? new at::Tensor(std::move(tensor)) : nullptr;
}

c10::Device device_of(int32_t type, int32_t index) {
    return c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
}

} // namespace studytorch

ST_API const char* st_last_error() { return studytorch::last_error.c_str(); }
