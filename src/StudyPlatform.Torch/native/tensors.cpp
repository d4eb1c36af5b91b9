// What a tensor is: its shape, type, device and memory.
#include "shim.h"

#include <cstring>

using namespace studytorch;

ST_API void st_tensor_free(void* handle) { delete static_cast<at::Tensor*>(handle); }

// A second owner of the same tensor.
ST_API void* st_tensor_share(void* handle) {
    return guarded<void*>(nullptr, [&] { return own(tensor_of(handle)); });
}

// A tensor on the CPU with a copy of the numbers at `data`.
ST_API void* st_tensor_from_data(const void* data, const int64_t* sizes, int dimensions, int type) {
    return guarded<void*>(nullptr, [&] {
        auto tensor = at::empty(at::IntArrayRef(sizes, dimensions), at::TensorOptions(static_cast<at::ScalarType>(type)));
        if (tensor.nbytes() > 0) std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
        return own(std::move(tensor));
    });
}

ST_API int64_t st_tensor_dimensions(void* handle) {
    return guarded<int64_t>(-1, [&] { return tensor_of(handle).dim(); });
}

ST_API int st_tensor_sizes(void* handle, int64_t* sizes) {
    return guarded(-1, [&] {
        const auto all = tensor_of(handle).sizes();
        std::copy(all.begin(), all.end(), sizes);
        return 0;
    });
}

ST_API int st_tensor_strides(void* handle, int64_t* strides) {
    return guarded(-1, [&] {
        const auto all = tensor_of(handle).strides();
        std::copy(all.begin(), all.end(), strides);
        return 0;
    });
}

ST_API int64_t st_tensor_count(void* handle) {
    return guarded<int64_t>(-1, [&] { return tensor_of(handle).numel(); });
}

ST_API int64_t st_tensor_element_size(void* handle) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(tensor_of(handle).element_size()); });
}

ST_API int st_tensor_type(void* handle) {
    return guarded(-1, [&] { return static_cast<int>(tensor_of(handle).scalar_type()); });
}

ST_API int st_tensor_device(void* handle, int* index) {
    return guarded(-1, [&] {
        const auto device = tensor_of(handle).device();
        *index = device.index();
        return static_cast<int>(device.type());
    });
}

ST_API void* st_tensor_data(void* handle) {
    return guarded<void*>(nullptr, [&] { return tensor_of(handle).data_ptr(); });
}

ST_API int st_tensor_is_contiguous(void* handle) {
    return guarded(-1, [&] { return static_cast<int>(tensor_of(handle).is_contiguous()); });
}
